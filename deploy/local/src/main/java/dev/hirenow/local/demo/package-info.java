/** Runs the recorded interview through the public API and prints its result. */
@NullMarked
package dev.hirenow.local.demo;

import org.jspecify.annotations.NullMarked;
