/** What people make of an interview: decisions, scorecards and notes; knows no technology. */
@NullMarked
package dev.hirenow.results.review;

import org.jspecify.annotations.NullMarked;
