package dev.hirenow.transcription.transcript;

import java.util.UUID;

/**
 * The right to work on an answer for now: results are stored only while nobody else holds a newer one.
 *
 * @param organisation the organisation that owns the interview
 * @param answer which answer
 * @param workId the claimed job
 * @param fence grows with each claim
 */
public record Turn(String organisation, AnswerKey answer, UUID workId, long fence) {}
