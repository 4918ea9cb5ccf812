/** Recorded traffic: counters and the latest calls, for tests. */
@NullMarked
package dev.hirenow.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
