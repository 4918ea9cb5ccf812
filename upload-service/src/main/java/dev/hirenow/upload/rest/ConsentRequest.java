package dev.hirenow.upload.rest;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ScoringMode;

/**
 * A candidate's consent.
 *
 * @param scoring AI, or HUMAN_ONLY to have the answers rated by people alone
 * @param noticeVersion the text that was shown; null for the one that the interview names
 */
record ConsentRequest(
        @Nullable ScoringMode scoring, @Nullable String noticeVersion) {}
