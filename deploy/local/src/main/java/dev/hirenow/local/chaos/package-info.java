/** {@code ./hirenow chaos}: a busy system, random faults, and a verdict on each promise. */
@NullMarked
package dev.hirenow.local.chaos;

import org.jspecify.annotations.NullMarked;
