package dev.hirenow.upload.rest;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ScoringMode;

/**
 * A candidate's consent.
 *
 * @param scoring AI, or HUMAN_ONLY for ratings by humans only
 * @param noticeVersion the version that the page showed; null for the version that the interview names
 */
record ConsentRequest(
        @Nullable ScoringMode scoring, @Nullable String noticeVersion) {}
