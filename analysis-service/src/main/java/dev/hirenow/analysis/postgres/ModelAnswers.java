package dev.hirenow.analysis.postgres;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.retention.RetainedAnswers;

/** Scores are derived again from what the model answered, for as long as the interview is kept. */
@ApplicationScoped
class ModelAnswers implements RetainedAnswers {}
