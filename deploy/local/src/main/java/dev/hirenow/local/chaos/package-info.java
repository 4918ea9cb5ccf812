/** {@code ./hirenow chaos}: loads the system, injects random faults and gives a verdict on each promise. */
@NullMarked
package dev.hirenow.local.chaos;

import org.jspecify.annotations.NullMarked;
