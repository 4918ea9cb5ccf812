package dev.hirenow.results.report;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.Question;

/**
 * A question and what came of it.
 *
 * @param question as of the latest submission, before one as of creation
 * @param recording the attempt that counts: the submitted one, before a submission the latest; null when none came
 * @param score from the newest analysis, perhaps of an earlier attempt; null when there is none
 */
public record ReportedQuestion(
        Question question,
        @Nullable Recording recording,
        @Nullable AnswerScore score) {}
