/** Joins facts in any order until a submission is complete. */
@NullMarked
package dev.hirenow.analysis.interview;

import org.jspecify.annotations.NullMarked;
