package dev.hirenow.analysis.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ManifestEntry;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.ScoringMode;

/**
 * A candidate's submission.
 *
 * @param number 1-based, rises with each submission of the interview
 * @param mode whether the model or a person proposes scores
 * @param manifest questions with rubrics and the attempts that count, in order
 * @param submittedAt when the candidate submitted
 * @param state current state
 */
public record Submission(
        int number, ScoringMode mode, List<ManifestEntry> manifest, Instant submittedAt, SubmissionState state) {

    public Submission {
        manifest = List.copyOf(manifest);
    }

    static Submission of(InterviewSubmitted fact, SubmissionState state) {
        return new Submission(fact.submission(), fact.scoringMode(), fact.manifest(), fact.submittedAt(), state);
    }

    Submission in(SubmissionState next) {
        return new Submission(number, mode, manifest, submittedAt, next);
    }

    /** Answers whose transcription has no outcome yet. */
    List<RequestedAnswer> missing(Map<AnswerKey, TranscriptionOutcome> outcomes) {
        return manifest.stream()
                .map(ManifestEntry::answer)
                .filter(answer -> !outcomes.containsKey(AnswerKey.of(answer)))
                .toList();
    }
}
