/** Transactional outbox: stores facts with the state that causes them, and sends them to the broker. */
@NullMarked
package dev.hirenow.common.outbox;

import org.jspecify.annotations.NullMarked;
