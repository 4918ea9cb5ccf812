/** {@code ./hirenow dead-letters}: records that a running service could not understand. */
@NullMarked
package dev.hirenow.local.deadletters;

import org.jspecify.annotations.NullMarked;
