package dev.hirenow.transcription.transcript;

import dev.hirenow.common.work.call.Lease;

/**
 * The right to work on an answer for now: results are stored only while nobody else holds a newer one.
 *
 * @param organisation the organisation that owns the interview
 * @param answer which answer
 * @param lease of the claimed job
 */
public record Turn(String organisation, AnswerKey answer, Lease lease) {}
