package dev.hirenow.common.retention;

/**
 * A service with a bean of this kind derives results from providers' raw answers again later: they stay, without their
 * work, until the interview is erased. Elsewhere an answer goes with its work.
 */
public interface RetainedAnswers {}
