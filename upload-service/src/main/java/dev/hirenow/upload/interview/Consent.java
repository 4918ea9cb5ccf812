package dev.hirenow.upload.interview;

import java.time.Instant;

import dev.hirenow.common.facts.ScoringMode;

/**
 * The candidate's consent before recording.
 *
 * @param scoring whether a model may propose scores, or only humans rate the answers
 * @param noticeVersion the version of the privacy notice that the candidate read
 * @param givenAt when the candidate gave consent
 */
public record Consent(ScoringMode scoring, String noticeVersion, Instant givenAt) {}
