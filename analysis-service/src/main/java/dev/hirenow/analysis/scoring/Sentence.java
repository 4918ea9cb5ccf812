package dev.hirenow.analysis.scoring;

/**
 * A numbered part of a transcript, the unit that evidence refers to.
 *
 * @param number 1-based
 * @param firstWord 0-based index into the transcript
 * @param lastWord inclusive
 * @param text its words, on one line
 */
record Sentence(int number, int firstWord, int lastWord, String text) {}
