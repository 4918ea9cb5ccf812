package dev.hirenow.common.decision;

import java.util.UUID;

/**
 * Jobs that a decision makes obsolete: waiting and parked jobs are ended. A job that a worker holds at that moment goes
 * on; the worker finds nothing to do.
 *
 * @param interviewId the interview it belongs to
 * @param kind the kind of worker that would have run them
 * @param keys prefix of the jobs' natural keys
 */
public record ObsoleteJobs(UUID interviewId, String kind, String keys) {}
