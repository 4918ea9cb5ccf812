/** Reviewers' decisions, scorecards and notes about interviews; free of technology. */
@NullMarked
package dev.hirenow.results.review;

import org.jspecify.annotations.NullMarked;
