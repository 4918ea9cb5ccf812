/** Computes verifiable scores: the prompt, the verification of quotes, the formulas. Pure functions. */
@NullMarked
package dev.hirenow.analysis.scoring;

import org.jspecify.annotations.NullMarked;
