package dev.hirenow.sandbox.speech;

/**
 * One recognised word.
 *
 * @param text lower case, without punctuation
 * @param punctuated with capital letters and punctuation
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param confidence 0..1
 */
public record RecognisedWord(String text, String punctuated, double start, double end, double confidence) {}
