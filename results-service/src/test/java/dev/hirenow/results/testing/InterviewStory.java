package dev.hirenow.results.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.AnalysisVersions;
import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.AnswerStatus;
import dev.hirenow.common.facts.Candidate;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ManifestEntry;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.ModelUse;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.QuestionsReopened;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.SubmissionCause;
import dev.hirenow.common.facts.Totals;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.VideoReceived;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.identity.UuidV7Generator;

/**
 * The facts of one interview with three questions, q1 to q3.
 *
 * @param second second of its creation, relative to the start of all stories
 */
public record InterviewStory(
        UUID interview, String organisation, UUID position, String candidate, ScoringMode mode, int second) {

    public static final Instant BEGINNING = Instant.parse("2026-11-22T09:00:00Z");
    private static final int QUESTIONS = 3;
    private static final Criterion CLARITY =
            new Criterion("c1", "Clarity", "Says what was done", 2, Map.of(1, "vague", 3, "partly", 5, "concrete"));

    public static InterviewStory in(String organisation) {
        return new InterviewStory(
                UuidV7Generator.next(), organisation, UuidV7Generator.next(), "Ada Lovelace", ScoringMode.AI, 0);
    }

    public InterviewStory at(int second) {
        return new InterviewStory(interview, organisation, position, candidate, mode, second);
    }

    public InterviewStory named(String name) {
        return new InterviewStory(interview, organisation, position, name, mode, second);
    }

    public InterviewStory forPosition(UUID id) {
        return new InterviewStory(interview, organisation, id, candidate, mode, second);
    }

    public InterviewStory ratedBy(ScoringMode scoringMode) {
        return new InterviewStory(interview, organisation, position, candidate, scoringMode, second);
    }

    /** From creation to scores, the third answer without a transcript. */
    public List<Fact> whole() {
        List<Fact> facts = new ArrayList<>(List.of(created()));
        facts.addAll(List.of(video("q1", 1), video("q2", 1), video("q2", 2), video("q3", 1)));
        facts.addAll(List.of(transcript("q1", 1, 1), transcript("q2", 1, 1), transcript("q2", 2, 1)));
        facts.addAll(List.of(transcriptionFailed("q3", 1, 1), submitted(1, 1, 2, 1), analyzed(1, 1, 62.5)));
        return facts;
    }

    public InterviewCreated created() {
        return new InterviewCreated(
                interview,
                organisation,
                new Candidate(candidate, "somebody@example.org"),
                position,
                "Engineer",
                IntStream.rangeClosed(1, QUESTIONS)
                        .mapToObj(InterviewStory::question)
                        .toList(),
                "en",
                mode,
                time(1_000_000),
                time(0));
    }

    /** The creation again, with a deadline that was moved in this second. */
    public InterviewCreated deadlineMoved(int second) {
        InterviewCreated first = created();
        return new InterviewCreated(
                interview,
                organisation,
                first.candidate(),
                position,
                first.positionTitle(),
                first.questions(),
                first.language(),
                mode,
                time(2_000_000),
                first.createdAt(),
                time(second));
    }

    public VideoReceived video(String question, int attempt) {
        return new VideoReceived(interview, organisation, answer(question, attempt), time(10 + attempt));
    }

    public TranscriptReady transcript(String question, int attempt, int outcome) {
        return new TranscriptReady(
                interview,
                organisation,
                question,
                attempt,
                outcome,
                List.of(new Word("I", 0, 200, 0.9), new Word("measured.", 250, 900, 0.8)),
                "en",
                31_000,
                "sandbox",
                "request-1",
                "nova-3",
                object(question, attempt, "playback"),
                time(20 + outcome));
    }

    /** A transcript with these words, one each half second. */
    public TranscriptReady saying(String question, int attempt, String language, String words) {
        TranscriptReady whole = transcript(question, attempt, 1);
        String[] said = words.split(" ");
        return new TranscriptReady(
                interview,
                organisation,
                question,
                attempt,
                1,
                IntStream.range(0, said.length)
                        .mapToObj(n -> new Word(said[n], n * 500L, n * 500L + 400, 0.9))
                        .toList(),
                language,
                whole.durationMs(),
                whole.provider(),
                whole.providerRequestId(),
                whole.model(),
                whole.playback(),
                whole.transcribedAt());
    }

    public TranscriptReady lacking(String question, int attempt, int outcome, MissingPart part) {
        TranscriptReady whole = transcript(question, attempt, outcome);
        return new TranscriptReady(
                interview,
                organisation,
                question,
                attempt,
                outcome,
                whole.words(),
                whole.language(),
                whole.durationMs(),
                whole.provider(),
                whole.providerRequestId(),
                whole.model(),
                whole.playback(),
                whole.transcribedAt(),
                List.of(part));
    }

    public TranscriptReady withoutPlayback(TranscriptReady ready) {
        return new TranscriptReady(
                interview,
                organisation,
                ready.questionId(),
                ready.attempt(),
                ready.outcome(),
                ready.words(),
                "en",
                ready.durationMs(),
                ready.provider(),
                null,
                null,
                null,
                ready.transcribedAt());
    }

    public TranscriptionFailed transcriptionFailed(String question, int attempt, int outcome) {
        return transcriptionFailed(question, attempt, outcome, "CORRUPT_RECORDING");
    }

    public TranscriptionFailed transcriptionFailed(String question, int attempt, int outcome, String reason) {
        return new TranscriptionFailed(
                interview,
                organisation,
                question,
                attempt,
                outcome,
                reason,
                object(question, attempt, "playback"),
                12_000L,
                time(20 + outcome));
    }

    /** Submission {@code number} of these attempts, one per question. */
    public InterviewSubmitted submitted(int number, int... attempts) {
        return new InterviewSubmitted(
                interview,
                organisation,
                number,
                number == 1 ? SubmissionCause.FIRST : SubmissionCause.QUESTION_REOPENED,
                mode,
                "Engineer",
                IntStream.rangeClosed(1, attempts.length)
                        .mapToObj(n -> new ManifestEntry(question(n), answer("q" + n, attempts[n - 1])))
                        .toList(),
                time(100 * number));
    }

    /** Submission {@code number} of the same attempts, because HR requested new scores in this second. */
    public InterviewSubmitted askedAgain(int number, int second, int... attempts) {
        InterviewSubmitted same = submitted(number, attempts);
        return new InterviewSubmitted(
                interview,
                organisation,
                number,
                SubmissionCause.ASK_AGAIN,
                mode,
                same.positionTitle(),
                same.manifest(),
                time(second));
    }

    /** These questions of a submission are open again since this second; none if their time is over. */
    public QuestionsReopened reopened(int submission, int second, String... questions) {
        return new QuestionsReopened(
                interview, organisation, submission, List.of(questions), time(1_500_000), time(second));
    }

    /** Scores of a submission; null if nothing could be scored. */
    public InterviewAnalyzed analyzed(int submission, int revision, @Nullable Double score) {
        return analyzed(submission, revision, score, 0.66);
    }

    /** The same with this coverage, which is 0 without a score. */
    public InterviewAnalyzed analyzed(int submission, int revision, @Nullable Double score, double coverage) {
        return new InterviewAnalyzed(
                interview,
                organisation,
                submission,
                revision,
                List.of(assessed("q1", 1, score), assessed("q2", 2, score), notAssessable("q3")),
                new Totals(score, score == null ? 0 : coverage, score == null ? 0 : 2, QUESTIONS, true),
                new ModelUse("sandbox", "gemini-3.8-flash", "gemini-3.8-flash-sandbox", 1, 900, 300, 0),
                new AnalysisVersions("p1", "d1"),
                time(100 * submission + 10 + revision));
    }

    public AnalysisFailed failed(int submission) {
        return new AnalysisFailed(
                interview,
                organisation,
                submission,
                "PROMPT_BLOCKED",
                "Rate it yourself.",
                time(100 * submission + 10));
    }

    public InterviewClosed closed(ClosedCause cause) {
        return closed(cause, 1_000);
    }

    public InterviewClosed closed(ClosedCause cause, int second) {
        return new InterviewClosed(interview, organisation, cause, List.of(), time(second));
    }

    public static Question question(int number) {
        return new Question(
                "q" + number, number, "Question " + number + "?", 180, 2, new Rubric("v1", List.of(CLARITY)));
    }

    private static AnswerScore assessed(String question, int attempt, @Nullable Double score) {
        return score == null
                ? new AnswerScore(question, attempt, AnswerStatus.NOT_ASSESSABLE, "NO_SPEECH", null, 0, List.of())
                : new AnswerScore(question, attempt, AnswerStatus.ASSESSED, null, score, 1, List.of(rated(score)));
    }

    private static AnswerScore notAssessable(String question) {
        return new AnswerScore(question, 1, AnswerStatus.NOT_ASSESSABLE, "TRANSCRIPTION_FAILED", null, 0, List.of());
    }

    private static CriterionScore rated(double score) {
        return new CriterionScore(
                CLARITY,
                CriterionStatus.RATED,
                4,
                score,
                "It is concrete.",
                null,
                List.of(new Evidence(1, "I measured", true, 0, 1, 0L, 900L, 0.8)));
    }

    private RequestedAnswer answer(String question, int attempt) {
        return new RequestedAnswer(question, attempt, object(question, attempt, "video"), "en");
    }

    private MediaObject object(String question, int attempt, String kind) {
        String key = organisation + "/" + interview + "/" + question + "/" + attempt + "/" + kind + ".webm";
        return new MediaObject("hirenow", key, 1_000, "video/webm", "00ff");
    }

    private Instant time(int seconds) {
        return BEGINNING.plusSeconds((long) second + seconds);
    }
}
