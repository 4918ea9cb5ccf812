package dev.hirenow.sandbox.ear;

/**
 * One word heard.
 *
 * @param text lower case, no punctuation
 * @param punctuated as a reader expects it
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param confidence 0..1
 */
public record Word(String text, String punctuated, double start, double end, double confidence) {}
