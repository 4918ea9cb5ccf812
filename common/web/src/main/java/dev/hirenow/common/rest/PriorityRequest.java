package dev.hirenow.common.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new priority for a job.
 *
 * @param priority 0 to 9, 9 first
 */
@Schema(name = "Priority")
public record PriorityRequest(@Nullable Integer priority) {}
