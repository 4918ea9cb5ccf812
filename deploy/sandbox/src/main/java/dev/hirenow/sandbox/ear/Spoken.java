package dev.hirenow.sandbox.ear;

/**
 * A word as the recogniser gives it.
 *
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param confidence 0..1
 */
record Spoken(String text, double start, double end, double confidence) {}
