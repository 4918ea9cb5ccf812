package dev.hirenow.upload.interview;

import java.util.UUID;

/**
 * Names one interview.
 *
 * @param organisation the organisation that owns it
 * @param id identifier
 */
public record InterviewRef(String organisation, UUID id) {}
