package dev.hirenow.results.report;

/**
 * A place in a transcript where a term was said.
 *
 * @param questionId question of the answer
 * @param atMs milliseconds from the start of the recording
 * @param before words of the answer before the term, as transcribed; empty at its beginning
 * @param said the term as it was said
 * @param after words of the answer behind the term; empty at its end
 */
public record TranscriptHit(String questionId, long atMs, String before, String said, String after) {}
