/** Scores that can be checked: the prompt, the proof of each quote, the formulas. Pure functions. */
@NullMarked
package dev.hirenow.analysis.scoring;

import org.jspecify.annotations.NullMarked;
