package dev.hirenow.sandbox.ear;

/**
 * A word from the recogniser.
 *
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param confidence 0..1
 */
record Spoken(String text, double start, double end, double confidence) {}
