package dev.hirenow.analysis.interview;

import dev.hirenow.common.work.call.Lease;

/**
 * The right to work on a submission: a result is stored only while the lease holds the job's newest fence.
 *
 * @param submission 1-based
 * @param lease of the claimed job
 */
public record ClaimedSubmission(InterviewRef interview, int submission, Lease lease) {}
