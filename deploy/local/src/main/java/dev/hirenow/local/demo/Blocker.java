package dev.hirenow.local.demo;

/**
 * A reason why an interview does not progress.
 *
 * @param text what, where, since when, at which attempt and why, in one line
 * @param lasting whether waiting longer would not help, because an operator has to act
 */
record Blocker(String text, boolean lasting) {}
