package dev.hirenow.common.decision;

import java.util.UUID;

/**
 * Work that a decision makes needless: what waits or was put aside for a human is done with it. Work that somebody holds
 * at that moment is left to them; they find nothing to do.
 *
 * @param interviewId the interview it belongs to
 * @param kind which worker would have done it
 * @param keys how the natural keys of the jobs begin
 */
public record Needless(UUID interviewId, String kind, String keys) {}
