package dev.hirenow.analysis.interview;

import java.util.UUID;

/** Identifies an interview and the organisation that owns it. */
public record InterviewRef(UUID id, String organisation) {}
