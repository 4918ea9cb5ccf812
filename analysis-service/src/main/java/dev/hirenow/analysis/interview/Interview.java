package dev.hirenow.analysis.interview;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ClosedCause;

/**
 * What this service knows about an interview, from facts in any order.
 *
 * @param closed why it ended, or null
 * @param outcomes latest outcome of each attempt, including attempts that are not submitted yet
 * @param submissions by number
 * @param arrived transcripts that this change stores
 */
public record Interview(
        InterviewRef ref,
        @Nullable ClosedCause closed,
        Map<AnswerKey, TranscriptionOutcome> outcomes,
        SortedMap<Integer, Submission> submissions,
        List<Transcript> arrived) {

    public Interview {
        outcomes = Map.copyOf(outcomes);
        submissions = Collections.unmodifiableSortedMap(new TreeMap<>(submissions));
        arrived = List.copyOf(arrived);
    }

    /** An interview that no fact has mentioned yet. */
    public static Interview unknown(InterviewRef ref) {
        return new Interview(ref, null, Map.of(), new TreeMap<>(), List.of());
    }

    /** Whether nothing more of it may be analysed. An expired interview keeps what was submitted in time. */
    boolean withdrawn() {
        return closed == ClosedCause.WITHDRAWN || closed == ClosedCause.CANCELLED;
    }

    int latestSubmission() {
        return submissions.isEmpty() ? 0 : submissions.lastKey();
    }

    Interview closedBy(ClosedCause cause) {
        return new Interview(ref, cause, outcomes, submissions, arrived);
    }

    Interview with(AnswerKey answer, TranscriptionOutcome outcome, List<Transcript> words) {
        Map<AnswerKey, TranscriptionOutcome> next = new HashMap<>(outcomes);
        next.put(answer, outcome);
        return new Interview(ref, closed, next, submissions, words);
    }

    Interview with(Submission submission) {
        return with(List.of(submission));
    }

    Interview with(Collection<Submission> changed) {
        SortedMap<Integer, Submission> next = new TreeMap<>(submissions);
        changed.forEach(submission -> next.put(submission.number(), submission));
        return new Interview(ref, closed, outcomes, next, arrived);
    }
}
