package dev.hirenow.analysis.interview;

import java.util.UUID;

/**
 * The right to work on a submission for now: results are stored only while nobody else holds a newer one.
 *
 * @param interview which interview
 * @param submission 1-based
 * @param workId the claimed job
 * @param fence grows with each claim
 */
public record Turn(InterviewRef interview, int submission, UUID workId, long fence) {}
