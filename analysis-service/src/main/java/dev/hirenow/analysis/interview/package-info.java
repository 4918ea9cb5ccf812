/** Waits until everything that a submission needs is known, in whatever order the facts come. */
@NullMarked
package dev.hirenow.analysis.interview;

import org.jspecify.annotations.NullMarked;
