/** What went over the wire: counters and the latest calls, for tests to look at. */
@NullMarked
package dev.hirenow.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
