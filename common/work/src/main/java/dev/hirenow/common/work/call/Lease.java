package dev.hirenow.common.work.call;

import java.util.UUID;

/**
 * The right to work on a job for now. It goes from the queue through the domain to whoever stores a result, and a result
 * is stored only while nobody holds a newer lease.
 *
 * @param workId the claimed job
 * @param fence grows with each claim of the job
 */
public record Lease(UUID workId, long fence) {}
