/** Measures the whole system from outside over HTTP, with the limits of the machine in the same run as a reference. */
@NullMarked
package dev.hirenow.local.bench;

import org.jspecify.annotations.NullMarked;
