package dev.hirenow.results.review;

import java.util.Optional;
import java.util.UUID;

/**
 * Who wants to write into which file.
 *
 * @param organisation of the person
 * @param interviewId the interview
 * @param by the person
 * @param seen the version of the file that the person had before them; empty takes any
 */
public record Wish(String organisation, UUID interviewId, Person by, Optional<String> seen) {}
