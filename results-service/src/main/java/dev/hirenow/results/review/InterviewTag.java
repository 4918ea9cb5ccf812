package dev.hirenow.results.review;

import java.time.Instant;

/**
 * A tag of an interview.
 *
 * @param text 1 to 40 characters; no other tag of the interview differs from it in case alone
 * @param by who gave it
 */
public record InterviewTag(String text, ReviewAuthor by, Instant at) {}
