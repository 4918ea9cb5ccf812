/** Injects faults into a running stack, for tests and for {@code ./hirenow chaos}; never part of a service. */
@NullMarked
package dev.hirenow.local.faults;

import org.jspecify.annotations.NullMarked;
