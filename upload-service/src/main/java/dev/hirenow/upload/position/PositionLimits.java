package dev.hirenow.upload.position;

import dev.hirenow.common.language.RecognisedLanguages;

/**
 * The limits for positions.
 *
 * @param maxQuestions maximum number of questions per position
 * @param maxSeconds upper limit for the longest recording, in seconds
 * @param defaultSeconds longest recording if the draft has none, in seconds
 * @param maxAttempts upper limit for attempts per question
 * @param defaultAttempts attempts per question if the draft has none
 * @param budget the limits of one model call
 * @param languages that can be transcribed
 */
public record PositionLimits(
        int maxQuestions,
        int maxSeconds,
        int defaultSeconds,
        int maxAttempts,
        int defaultAttempts,
        ModelCallBudget budget,
        RecognisedLanguages languages) {}
