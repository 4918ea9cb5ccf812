package dev.hirenow.analysis.interview;

import java.util.UUID;

/**
 * Which interview, and whose.
 *
 * @param id the interview
 * @param organisation the organisation that owns it
 */
public record InterviewRef(UUID id, String organisation) {}
