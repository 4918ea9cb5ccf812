package dev.hirenow.upload.interview;

import java.time.Instant;

import dev.hirenow.common.facts.ScoringMode;

/**
 * What the candidate agreed to before recording.
 *
 * @param scoring whether a model may propose scores of the answers, or people alone rate them
 * @param noticeVersion which text the candidate had read
 * @param givenAt when
 */
public record Consent(ScoringMode scoring, String noticeVersion, Instant givenAt) {}
