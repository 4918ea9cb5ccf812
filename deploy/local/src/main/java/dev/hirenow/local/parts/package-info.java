/** The parts of a stack: how each is configured, started and checked for readiness. */
@NullMarked
package dev.hirenow.local.parts;

import org.jspecify.annotations.NullMarked;
