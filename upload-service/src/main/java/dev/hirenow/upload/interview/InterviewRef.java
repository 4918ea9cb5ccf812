package dev.hirenow.upload.interview;

import java.util.UUID;

/**
 * Identifies one interview.
 *
 * @param organisation the organisation that owns the interview
 * @param id identifier
 */
public record InterviewRef(String organisation, UUID id) {}
