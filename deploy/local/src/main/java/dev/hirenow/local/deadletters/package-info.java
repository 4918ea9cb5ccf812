/** {@code ./hirenow dead-letters}: records that a running service could not process. */
@NullMarked
package dev.hirenow.local.deadletters;

import org.jspecify.annotations.NullMarked;
