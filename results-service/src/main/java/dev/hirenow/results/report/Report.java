package dev.hirenow.results.report;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ManifestEntry;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.QuestionsReopened;
import dev.hirenow.common.facts.ScoringMode;

/**
 * Everything known about an interview, independent of the order of the facts.
 *
 * @param created the creation, with the current deadline
 * @param recordings all attempts, by question and attempt
 * @param submissions oldest first
 * @param analyses by submission and revision, oldest first
 * @param failures by submission, oldest first
 * @param reopened which questions were open again at last, or null if none ever was
 * @param closed how it closed without a further submission, or null
 * @param fingerprint identifies the facts; equal only for the same facts
 */
public record Report(
        InterviewCreated created,
        List<Recording> recordings,
        List<InterviewSubmitted> submissions,
        List<InterviewAnalyzed> analyses,
        List<AnalysisFailed> failures,
        @Nullable QuestionsReopened reopened,
        @Nullable InterviewClosed closed,
        String fingerprint) {

    /** Builds the report from the facts of one interview; empty if its creation is not among them. */
    public static Optional<Report> of(Collection<? extends Fact> facts) {
        Collection<Fact> settled = VersionedFactKey.settle(facts).values();
        return only(settled, InterviewCreated.class)
                .findFirst()
                .map(created -> new Report(
                        created,
                        RecordingAssembler.of(settled),
                        sorted(settled, InterviewSubmitted.class, Comparator.comparing(InterviewSubmitted::submission)),
                        sorted(
                                settled,
                                InterviewAnalyzed.class,
                                Comparator.comparing(InterviewAnalyzed::submission)
                                        .thenComparing(InterviewAnalyzed::revision)),
                        sorted(settled, AnalysisFailed.class, Comparator.comparing(AnalysisFailed::submission)),
                        only(settled, QuestionsReopened.class).findFirst().orElse(null),
                        only(settled, InterviewClosed.class).findFirst().orElse(null),
                        ReportFingerprint.of(settled)));
    }

    /** State of the interview. */
    public ReportState state() {
        if (closed != null && ends(closed)) {
            return new ReportState.Closed(closed);
        }
        int current = submission();
        if (current == 0) {
            return recordings.isEmpty() ? new ReportState.Invited() : new ReportState.BeingRecorded();
        }
        if (reopened != null
                && reopened.submission() == current
                && !reopened.questions().isEmpty()) {
            return new ReportState.Reopened(reopened);
        }
        return last(analyses, analysis -> analysis.submission() == current)
                .<ReportState>map(ReportState.Analyzed::new)
                .or(() -> last(failures, failure -> failure.submission() == current)
                        .map(ReportState.Failed::new))
                .orElseGet(this::inProgress);
    }

    /** Number of the latest submission that any fact mentions; 0 before the first. */
    public int submission() {
        return Stream.of(
                        submissions.stream().map(InterviewSubmitted::submission),
                        analyses.stream().map(InterviewAnalyzed::submission),
                        failures.stream().map(AnalysisFailed::submission),
                        Stream.ofNullable(reopened).map(QuestionsReopened::submission))
                .flatMap(numbers -> numbers)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    /** Whether the candidate has submitted: nobody watches or reads an answer before. */
    public boolean mayBeSeen() {
        return submission() > 0;
    }

    /** The latest submission whose own fact has arrived. */
    public Optional<InterviewSubmitted> submitted() {
        return last(submissions, _ -> true);
    }

    /** When the candidate last submitted; a later submission may only request new scores of the same answers. */
    public Optional<Instant> submittedAt() {
        return last(submissions, submission -> submission.cause().byCandidate()).map(InterviewSubmitted::submittedAt);
    }

    /** Deadline for answers; for open questions of a submitted interview it is theirs. */
    public Instant answersUntil() {
        return state() instanceof ReportState.Reopened(var fact) ? fact.answersUntil() : created.answersUntil();
    }

    /** Whether the model or a person proposes scores; a candidate may opt for people only before submitting. */
    public ScoringMode scoringMode() {
        return submitted().map(InterviewSubmitted::scoringMode).orElse(created.scoringMode());
    }

    /** The newest analysis; it belongs to an earlier submission while the latest has none. */
    public Optional<InterviewAnalyzed> analysis() {
        return last(analyses, _ -> true);
    }

    /** The questions in order, each with the attempt that counts. */
    public List<ReportedQuestion> questions() {
        return submitted()
                .map(submitted -> submitted.manifest().stream()
                        .map(this::submittedQuestion)
                        .toList())
                .orElseGet(() -> created.questions().stream()
                        .map(question -> reported(question, newest(question.id())))
                        .toList());
    }

    /**
     * Whether a rating that was given for submission {@code given} is still about what counts: the same recording of
     * this question, to be rated by the same rubric.
     */
    public boolean stillCounts(int given, String questionId) {
        if (given == submission()) {
            return true;
        }
        Optional<ManifestEntry> then = last(submissions, submitted -> submitted.submission() == given)
                .flatMap(submitted -> entry(submitted, questionId));
        Optional<ManifestEntry> now = submitted().flatMap(submitted -> entry(submitted, questionId));
        return then.isPresent()
                && now.isPresent()
                && then.get().answer().attempt() == now.get().answer().attempt()
                && then.get()
                        .question()
                        .rubric()
                        .version()
                        .equals(now.get().question().rubric().version());
    }

    private static Optional<ManifestEntry> entry(InterviewSubmitted submitted, String questionId) {
        return last(submitted.manifest(), entry -> entry.question().id().equals(questionId));
    }

    /** The questions as reviewers may see them, without answers as long as these may not be seen. */
    public List<ReportedQuestion> shownQuestions() {
        return mayBeSeen()
                ? questions()
                : questions().stream()
                        .map(question -> new ReportedQuestion(question.question(), null, null))
                        .toList();
    }

    private ReportedQuestion submittedQuestion(ManifestEntry entry) {
        String question = entry.answer().questionId();
        int attempt = entry.answer().attempt();
        return reported(
                entry.question(),
                last(recordings, recording -> recording.questionId().equals(question) && recording.attempt() == attempt)
                        .orElseGet(() -> new Recording(question, attempt, null, new TranscriptionStatus.Pending())));
    }

    private ReportedQuestion reported(Question question, @Nullable Recording recording) {
        return new ReportedQuestion(question, recording, score(question.id()).orElse(null));
    }

    private @Nullable Recording newest(String questionId) {
        return last(recordings, recording -> recording.questionId().equals(questionId))
                .orElse(null);
    }

    private Optional<AnswerScore> score(String questionId) {
        return analysis()
                .flatMap(analysis ->
                        last(analysis.answers(), answer -> answer.questionId().equals(questionId)));
    }

    private ReportState inProgress() {
        int missing = (int) questions().stream()
                .filter(question ->
                        question.recording() == null || !question.recording().settled())
                .count();
        if (missing > 0) {
            return new ReportState.Transcribing(missing);
        }
        return scoringMode() == ScoringMode.HUMAN_ONLY ? new ReportState.AwaitingReview() : new ReportState.Analysing();
    }

    // After a submission, an expiry ends only reopened questions; what was submitted stays valid, and the
    // interview can be extended.
    private boolean ends(InterviewClosed closed) {
        return closed.cause() != ClosedCause.EXPIRED || (submission() == 0 && !givenMoreTimeAfter(closed.closedAt()));
    }

    private boolean givenMoreTimeAfter(Instant moment) {
        Instant moved = created.deadlineMovedAt();
        return moved != null && !moved.isBefore(moment);
    }

    private static <T> Optional<T> last(List<T> items, Predicate<T> condition) {
        return items.reversed().stream().filter(condition).findFirst();
    }

    static <T> Stream<T> only(Collection<? extends Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    private static <T> List<T> sorted(Collection<Fact> facts, Class<T> type, Comparator<T> order) {
        return only(facts, type).sorted(order).toList();
    }
}
