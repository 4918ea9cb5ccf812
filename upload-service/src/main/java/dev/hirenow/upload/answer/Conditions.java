package dev.hirenow.upload.answer;

/**
 * Under which a recording is taken.
 *
 * @param mostBytes of one recording
 * @param consentNeeded whether the candidate must have consented before
 */
public record Conditions(long mostBytes, boolean consentNeeded) {}
