package dev.hirenow.results.review;

import java.util.Optional;
import java.util.UUID;

/**
 * The author of an entry, and the case file that it is for.
 *
 * @param organisation organisation of the author
 * @param by the author
 * @param seen the version of the file that the author saw; empty for any
 */
public record ReviewEntryContext(String organisation, UUID interviewId, ReviewAuthor by, Optional<String> seen) {}
