package dev.hirenow.upload.position;

import dev.hirenow.common.language.RecognisedLanguages;

/**
 * Bounds of what a recruiter may ask for.
 *
 * @param maxQuestions per position
 * @param maxSeconds longest recording that may be allowed, in seconds
 * @param defaultSeconds longest recording where none is given, in seconds
 * @param maxAttempts most recordings per question that may be allowed
 * @param defaultAttempts recordings per question where none is given
 * @param budget what one model call can hold
 * @param languages that can be recognised
 */
public record PositionRules(
        int maxQuestions,
        int maxSeconds,
        int defaultSeconds,
        int maxAttempts,
        int defaultAttempts,
        CallBudget budget,
        RecognisedLanguages languages) {}
