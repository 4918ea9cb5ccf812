/** Waits for all answers of a submission, calls the model once, and computes verifiable scores. */
@NullMarked
package dev.hirenow.analysis;

import org.jspecify.annotations.NullMarked;
