/** Waits for all answers of a submission, asks the model once, and computes scores that can be checked. */
@NullMarked
package dev.hirenow.analysis;

import org.jspecify.annotations.NullMarked;
