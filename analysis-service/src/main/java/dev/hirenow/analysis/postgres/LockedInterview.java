package dev.hirenow.analysis.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.hirenow.analysis.interview.AnswerKey;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.Submission;
import dev.hirenow.analysis.interview.TranscriptionOutcome;
import dev.hirenow.common.facts.ClosedCause;

/**
 * An interview's rows, locked for this transaction.
 *
 * @param row the locked row
 * @param outcomes all outcomes of the interview
 * @param submissions all submissions of the interview
 */
record LockedInterview(InterviewRow row, List<TranscriptionOutcomeRow> outcomes, List<SubmissionRow> submissions) {

    Interview state(SubmissionRowMapper mapping) {
        Map<AnswerKey, TranscriptionOutcome> known = new HashMap<>();
        outcomes.forEach(outcome ->
                known.put(new AnswerKey(outcome.questionId, outcome.attempt), SubmissionRowMapper.outcome(outcome)));
        TreeMap<Integer, Submission> submitted = new TreeMap<>();
        submissions.forEach(submission -> submitted.put(submission.number, mapping.submission(submission)));
        return new Interview(
                new InterviewRef(row.id, row.organisation),
                row.closed == null ? null : ClosedCause.valueOf(row.closed),
                known,
                submitted,
                List.of());
    }

    @Nullable
    TranscriptionOutcomeRow outcome(String id) {
        return outcomes.stream().filter(row -> row.id.equals(id)).findFirst().orElse(null);
    }

    @Nullable
    SubmissionRow submission(String id) {
        return submissions.stream().filter(row -> row.id.equals(id)).findFirst().orElse(null);
    }
}
