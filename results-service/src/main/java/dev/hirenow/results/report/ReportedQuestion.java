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
        @Nullable AnswerScore score) {

    private static final String NO_TRANSCRIPT = "TRANSCRIPTION_FAILED";

    /** Whether the score belongs to the recording that counts; true without a score. */
    public boolean scoreIsCurrent() {
        return score == null || (recording != null && recording.attempt() == score.attempt());
    }

    /** Why the answer was not assessed or not transcribed, a code; null if it was. */
    public @Nullable String reason() {
        // The analysis knows only that there is no transcript; the transcription knows why.
        if (score != null && !NO_TRANSCRIPT.equals(score.reason())) {
            return score.reason();
        }
        return recording != null && recording.transcription() instanceof TranscriptionStatus.Failed(var fact)
                ? fact.reason()
                : score == null ? null : score.reason();
    }
}
