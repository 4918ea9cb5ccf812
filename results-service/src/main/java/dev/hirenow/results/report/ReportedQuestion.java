package dev.hirenow.results.report;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.Question;

/**
 * A question with its recording and score.
 *
 * @param question as of the latest submission; before a submission as of creation
 * @param recording the attempt that counts: the submitted one, before a submission the latest; null if there is none
 * @param score from the newest analysis, possibly of an earlier attempt; null if there is none
 */
public record ReportedQuestion(
        Question question,
        @Nullable Recording recording,
        @Nullable AnswerScore score) {}
