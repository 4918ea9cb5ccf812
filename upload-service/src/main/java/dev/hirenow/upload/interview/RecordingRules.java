package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.SubmissionCause;
import dev.hirenow.common.facts.VideoReceived;

/** The rules for recording an answer. */
public final class RecordingRules {

    private RecordingRules() {}

    /** Whether the interview would accept a recording now. */
    public sealed interface Admission {
        /**
         * It would.
         *
         * @param attempt the number that the attempt would get, 1-based
         */
        record Admitted(int attempt) implements Admission {}

        /** It would not. */
        record Refused(Refusal refusal) implements Admission {}
    }

    /** What became of a complete recording. */
    public sealed interface Reception {
        /** Recorded as the attempt that counts now. */
        record Recorded(Attempt attempt) implements Reception {}

        /** The recording had already been received as this attempt; the new object is not needed. */
        record Repeated(Attempt attempt) implements Reception {}

        /** The interview does not accept the recording; its object is not needed. */
        record Refused(Refusal refusal) implements Reception {}
    }

    /**
     * A recording whose object is complete.
     *
     * @param object the stored recording
     * @param key the client's {@code Idempotency-Key}
     */
    public record Arrival(MediaObject object, Optional<String> key) {

        private DuplicateRecordingCheck.Identity identity() {
            return new DuplicateRecordingCheck.Identity(key, object.sha256());
        }
    }

    /** Checks before the bytes are read; {@link #receive} checks again once they are complete. */
    public static Admission admit(Interview interview, String questionId, Instant now) {
        Optional<Question> question = interview.terms().question(questionId);
        if (question.isEmpty()) {
            return new Admission.Refused(Refusal.UNKNOWN_QUESTION);
        }
        int recorded = interview.recordings().of(questionId).size();
        return switch (interview) {
            case Interview.Closed _ -> new Admission.Refused(Refusal.CLOSED);
            case Interview.Submitted _ -> new Admission.Refused(Refusal.ALREADY_SUBMITTED);
            case Interview.Reopened reopened ->
                reopened.questions().contains(questionId)
                        ? inTime(reopened, recorded, now)
                        : new Admission.Refused(Refusal.ALREADY_SUBMITTED);
            case Interview.Open open ->
                recorded < question.get().maxAttempts()
                        ? inTime(open, recorded, now)
                        : new Admission.Refused(Refusal.NO_ATTEMPT_LEFT);
        };
    }

    /**
     * Records an attempt once, however often it arrives; a recording for a reopened question creates the next
     * submission.
     */
    public static Decision<Interview, Reception> receive(
            Interview interview, String questionId, Arrival arrival, Instant now) {
        return switch (DuplicateRecordingCheck.of(interview, questionId, arrival.identity())) {
            case DuplicateRecordingCheck.Same(var attempt) -> Decision.unchanged(new Reception.Repeated(attempt));
            case DuplicateRecordingCheck.KeyReused _ -> Decision.unchanged(new Reception.Refused(Refusal.KEY_REUSED));
            case DuplicateRecordingCheck.None _ -> receiveNew(interview, questionId, arrival, now);
        };
    }

    private static Decision<Interview, Reception> receiveNew(
            Interview interview, String questionId, Arrival arrival, Instant now) {
        return switch (admit(interview, questionId, now)) {
            case Admission.Refused(var refusal) -> Decision.unchanged(new Reception.Refused(refusal));
            case Admission.Admitted(int number) ->
                take(
                        interview,
                        new Attempt(
                                questionId,
                                number,
                                arrival.object(),
                                now,
                                TranscriptState.PENDING,
                                arrival.key().orElse(null)));
        };
    }

    private static Decision<Interview, Reception> take(Interview interview, Attempt attempt) {
        Reception recorded = new Reception.Recorded(attempt);
        return switch (interview) {
            case Interview.Open open ->
                Decision.change(open.and(attempt), List.of(received(open.terms(), attempt)), recorded);
            case Interview.Reopened reopened -> resubmit(reopened, attempt, recorded);
            // Unreachable: neither state admits a recording.
            case Interview.Submitted _ -> Decision.unchanged(new Reception.Refused(Refusal.ALREADY_SUBMITTED));
            case Interview.Closed _ -> Decision.unchanged(new Reception.Refused(Refusal.CLOSED));
        };
    }

    private static Decision<Interview, Reception> resubmit(
            Interview.Reopened reopened, Attempt attempt, Reception recorded) {
        Recordings all = reopened.recordings().and(attempt);
        int number = reopened.submissions().getLast().number() + 1;
        Submission next = SubmissionRules.submission(
                reopened.terms(), all, number, SubmissionCause.QUESTION_REOPENED, attempt.receivedAt());
        Interview after = reopened.completed(attempt, next);
        return Decision.change(
                after,
                Stream.concat(
                                Stream.of(
                                        received(reopened.terms(), attempt),
                                        SubmissionRules.fact(reopened.terms(), all, next)),
                                QuestionReopeningRules.stillOpen(after, attempt.receivedAt()))
                        .toList(),
                recorded);
    }

    private static Admission inTime(Interview interview, int recorded, Instant now) {
        return now.isBefore(interview.terms().answersUntil())
                ? new Admission.Admitted(recorded + 1)
                : new Admission.Refused(Refusal.EXPIRED);
    }

    private static VideoReceived received(InterviewTerms terms, Attempt attempt) {
        return new VideoReceived(terms.id(), terms.organisation(), attempt.in(terms.language()), attempt.receivedAt());
    }
}
