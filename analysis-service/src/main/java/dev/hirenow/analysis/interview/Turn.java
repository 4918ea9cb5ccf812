package dev.hirenow.analysis.interview;

import dev.hirenow.common.work.call.Lease;

/**
 * The right to work on a submission for now: results are stored only while nobody else holds a newer one.
 *
 * @param interview which interview
 * @param submission 1-based
 * @param lease of the claimed job
 */
public record Turn(InterviewRef interview, int submission, Lease lease) {}
