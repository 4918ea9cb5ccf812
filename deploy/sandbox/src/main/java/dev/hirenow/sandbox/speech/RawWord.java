package dev.hirenow.sandbox.speech;

/**
 * A word from the recogniser.
 *
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param confidence 0..1
 */
record RawWord(String text, double start, double end, double confidence) {}
