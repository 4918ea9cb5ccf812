package dev.hirenow.common.operations;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operator's command to a job.
 *
 * @param work the job
 * @param actor name of the operator, from the sign-in
 * @param action RETRIED, CANCELLED or REPRIORITISED
 * @param detail the reason code that the job waited for, or the new priority; may be empty
 */
@Schema(name = "WorkEvent")
public record WorkEventView(UUID id, UUID work, Instant at, String actor, String action, String detail) {}
