/** Facts stored with the state that caused them, and their way to the broker. */
@NullMarked
package dev.hirenow.common.outbox;

import org.jspecify.annotations.NullMarked;
