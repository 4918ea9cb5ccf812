package dev.hirenow.common.work.call;

import java.util.UUID;

/**
 * The right to work on a job. The queue hands it through the domain to the code that stores a result; a result is
 * stored only while the lease has the job's newest fence.
 *
 * @param workId the claimed job
 * @param fence grows with each claim of the job
 */
public record Lease(UUID workId, long fence) {}
