/** Ways to hurt a running stack on purpose: for tests and for {@code ./hirenow chaos}, never part of a service. */
@NullMarked
package dev.hirenow.local.faults;

import org.jspecify.annotations.NullMarked;
