package dev.hirenow.common.operations;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person did to a piece of work.
 *
 * @param id the event
 * @param work the work
 * @param at when
 * @param actor who, as the sign-in names them
 * @param action RETRIED, CANCELLED or REPRIORITISED
 * @param detail the reason code for which it waited, or the new priority; may be empty
 */
@Schema(name = "WorkEvent")
public record EventView(UUID id, UUID work, Instant at, String actor, String action, String detail) {}
