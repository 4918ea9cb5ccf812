package dev.hirenow.local.demo;

/**
 * Something that keeps an interview from going on.
 *
 * @param text what, where, since when, at which attempt and why, in one line
 * @param lasting whether waiting longer would not help: a person has to look
 */
record Obstacle(String text, boolean lasting) {}
