package dev.hirenow.transcription.transcript;

import dev.hirenow.common.work.call.Lease;

/**
 * The right to work on an answer: results are stored only if no other worker has a newer lease.
 *
 * @param organisation the organisation that owns the interview
 * @param answer which answer
 * @param lease of the claimed job
 */
public record ClaimedAnswer(String organisation, AttemptKey answer, Lease lease) {}
