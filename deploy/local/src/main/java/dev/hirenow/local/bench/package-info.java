/** Measures the whole system from outside, over HTTP, beside what the machine itself can do in the same run. */
@NullMarked
package dev.hirenow.local.bench;

import org.jspecify.annotations.NullMarked;
