package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ManifestEntry;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.SubmissionCause;

/** The rules for submitting the answers. */
public final class SubmissionRules {

    private SubmissionRules() {}

    /** The result of a request to submit. */
    public sealed interface Outcome {
        /** Submitted by this request or an earlier one. */
        record Accepted(Submission submission) implements Outcome {}

        /** These questions have no recording yet. */
        record Unanswered(List<String> questionIds) implements Outcome {}

        /** The interview no longer accepts a submission. */
        record Refused(Refusal refusal) implements Outcome {}
    }

    /** Submits the latest attempts; repeating the request changes nothing and returns the same result. */
    public static Decision<Interview, Outcome> submit(Interview interview, Instant now) {
        return switch (interview) {
            case Interview.Open open -> first(open, now);
            case Interview.Submitted submitted -> again(submitted);
            case Interview.Reopened reopened -> again(reopened);
            case Interview.Closed _ -> Decision.unchanged(new Outcome.Refused(Refusal.CLOSED));
        };
    }

    private static Decision<Interview, Outcome> first(Interview.Open open, Instant now) {
        List<String> unanswered = unanswered(open);
        if (!now.isBefore(open.terms().answersUntil())) {
            return Decision.unchanged(new Outcome.Refused(Refusal.EXPIRED));
        }
        if (!unanswered.isEmpty()) {
            return Decision.unchanged(new Outcome.Unanswered(unanswered));
        }
        Submission first = submission(open.terms(), open.recordings(), 1, SubmissionCause.FIRST, now);
        return Decision.change(
                open.submitted(first),
                List.of(fact(open.terms(), open.recordings(), first)),
                new Outcome.Accepted(first));
    }

    private static Decision<Interview, Outcome> again(Interview interview) {
        return Decision.unchanged(
                new Outcome.Accepted(interview.latestByCandidate().orElseThrow()));
    }

    private static List<String> unanswered(Interview interview) {
        return interview.terms().questions().stream()
                .map(Question::id)
                .filter(question -> interview.recordings().latest(question).isEmpty())
                .toList();
    }

    static Submission submission(
            InterviewTerms terms, Recordings recordings, int number, SubmissionCause cause, Instant now) {
        List<Submission.Chosen> chosen = counting(terms, recordings)
                .map(attempt -> new Submission.Chosen(attempt.questionId(), attempt.number()))
                .toList();
        return new Submission(number, cause, now, chosen, AnalysisState.PENDING);
    }

    static InterviewSubmitted fact(InterviewTerms terms, Recordings recordings, Submission submission) {
        List<ManifestEntry> manifest = counting(terms, recordings)
                .map(attempt -> new ManifestEntry(
                        terms.question(attempt.questionId()).orElseThrow(), attempt.in(terms.language())))
                .toList();
        return new InterviewSubmitted(
                terms.id(),
                terms.organisation(),
                submission.number(),
                submission.cause(),
                terms.scoring(),
                terms.positionTitle(),
                manifest,
                submission.submittedAt());
    }

    private static Stream<Attempt> counting(InterviewTerms terms, Recordings recordings) {
        return terms.questions().stream().flatMap(question -> recordings.latest(question.id()).stream());
    }
}
