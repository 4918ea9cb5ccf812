package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** For each type a fact with all optional members, and one with the required members only. */
final class SampleFacts {

    private static final UUID INTERVIEW = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final UUID POSITION = UUID.fromString("019ab000-0000-7000-8000-000000000002");
    private static final String ORGANISATION = "acme";
    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");
    private static final Criterion CRITERION = new Criterion(
            "depth",
            "Depth",
            "Names what was done and why.",
            3,
            Map.of(1, "Nothing concrete.", 5, "Steps and reasons."));
    private static final Question QUESTION =
            new Question("q1", 1, "What did you build last?", 180, 2, new Rubric("4f2a", List.of(CRITERION)));
    private static final MediaObject OBJECT = new MediaObject(
            "hirenow", "acme/" + INTERVIEW + "/q1/1/video.webm", 288_525, "video/webm", "9f86d081884c7d65");
    private static final MediaObject PLAYBACK = new MediaObject(
            "hirenow", "acme/" + INTERVIEW + "/q1/1/playback.webm", 288_900, "video/webm", "60303ae22b998861");
    private static final RequestedAnswer ANSWER = new RequestedAnswer("q1", 1, OBJECT, "en");

    private SampleFacts() {}

    static Map<FactType, Fact> complete() {
        Map<FactType, Fact> facts = new EnumMap<>(minimal());
        facts.put(FactType.INTERVIEW_CREATED, created(new Candidate("Ada Lovelace", "ada@example.org")));
        facts.put(
                FactType.TRANSCRIPT_READY,
                new TranscriptReady(
                        INTERVIEW,
                        ORGANISATION,
                        "q1",
                        1,
                        2,
                        List.of(new Word("I", 240, 480, 0.97), new Word("built", 640, 1_040, 1)),
                        "en",
                        15_200,
                        "deepgram",
                        "0b6c1f0e-6b0f-4c55-9f0a-6f3f4d6e2a11",
                        "nova-3",
                        PLAYBACK,
                        AT));
        facts.put(
                FactType.TRANSCRIPTION_FAILED,
                new TranscriptionFailed(
                        INTERVIEW, ORGANISATION, "q1", 1, 1, "MEDIA_UNREADABLE", PLAYBACK, 15_200L, AT));
        facts.put(
                FactType.INTERVIEW_ANALYZED,
                analyzed(
                        new AnswerScore("q1", 1, AnswerStatus.ASSESSED, null, 75.0, 1, List.of(rated(), unrated())),
                        new Totals(75.0, 1, 1, 1, false),
                        new ModelUse("gemini", "gemini-3.8-flash", "gemini-3.8-flash-002", 1, 812, 143, 256)));
        facts.put(FactType.QUESTIONS_REOPENED, reopened(List.of("q1", "q3")));
        facts.put(
                FactType.DECISION_RECORDED,
                decided(2, new DecisionScore(62.5, 0.75, false, ScoredBy.AI_AND_PEOPLE, 75.0)));
        return facts;
    }

    /** For a recording that lacks something. */
    static Map<FactType, Fact> incomplete() {
        List<MissingPart> missing = List.of(
                new MissingPart(MissingKind.SOUND, 3_500, 2_000, true),
                new MissingPart(MissingKind.END, 15_200, 400, false));
        Map<FactType, Fact> facts = new EnumMap<>(FactType.class);
        facts.put(
                FactType.TRANSCRIPT_READY,
                new TranscriptReady(
                        INTERVIEW,
                        ORGANISATION,
                        "q1",
                        1,
                        1,
                        List.of(),
                        "en",
                        15_200,
                        "none",
                        null,
                        null,
                        PLAYBACK,
                        AT,
                        missing));
        facts.put(
                FactType.TRANSCRIPTION_FAILED,
                new TranscriptionFailed(
                        INTERVIEW, ORGANISATION, "q1", 1, 1, "PROVIDER_FAILED", PLAYBACK, 15_200L, AT, missing));
        return facts;
    }

    static Map<FactType, Fact> minimal() {
        Map<FactType, Fact> facts = new EnumMap<>(FactType.class);
        facts.put(FactType.INTERVIEW_CREATED, created(new Candidate("Ada Lovelace", null)));
        facts.put(FactType.VIDEO_RECEIVED, new VideoReceived(INTERVIEW, ORGANISATION, ANSWER, AT));
        facts.put(
                FactType.TRANSCRIPT_READY,
                new TranscriptReady(
                        INTERVIEW, ORGANISATION, "q1", 1, 1, List.of(), "en", 0, "none", null, null, null, AT));
        facts.put(
                FactType.TRANSCRIPTION_FAILED,
                new TranscriptionFailed(INTERVIEW, ORGANISATION, "q1", 1, 1, "MEDIA_UNREADABLE", null, null, AT));
        facts.put(
                FactType.TRANSCRIPT_REQUESTED,
                new TranscriptRequested(INTERVIEW, ORGANISATION, 1, 1, List.of(ANSWER), AT));
        facts.put(
                FactType.INTERVIEW_SUBMITTED,
                new InterviewSubmitted(
                        INTERVIEW,
                        ORGANISATION,
                        1,
                        SubmissionCause.FIRST,
                        ScoringMode.AI,
                        "Backend engineer",
                        List.of(new ManifestEntry(QUESTION, ANSWER)),
                        AT));
        facts.put(
                FactType.INTERVIEW_ANALYZED,
                analyzed(
                        new AnswerScore("q1", 1, AnswerStatus.NOT_ASSESSABLE, "NO_SPEECH", null, 0, List.of()),
                        new Totals(null, 0, 0, 1, true),
                        new ModelUse("none", "gemini-3.8-flash", null, 0, 0, 0, 0)));
        facts.put(
                FactType.ANALYSIS_FAILED,
                new AnalysisFailed(INTERVIEW, ORGANISATION, 1, "MODEL_REFUSED", "ASK_AGAIN_OR_SCORE_BY_HAND", AT));
        facts.put(FactType.QUESTIONS_REOPENED, reopened(List.of()));
        facts.put(FactType.DECISION_RECORDED, decided(null, new DecisionScore(null, null, false, null, null)));
        facts.put(
                FactType.INTERVIEW_CLOSED,
                new InterviewClosed(INTERVIEW, ORGANISATION, ClosedCause.EXPIRED, List.of(ANSWER), AT));
        facts.put(FactType.INTERVIEW_ERASED, new InterviewErased(INTERVIEW, ORGANISATION, AT));
        facts.put(
                FactType.INTERVIEW_DATA_ERASED,
                new InterviewDataErased(INTERVIEW, ORGANISATION, "upload", Map.of("objects", 3), AT));
        return facts;
    }

    private static InterviewCreated created(Candidate candidate) {
        return new InterviewCreated(
                INTERVIEW,
                ORGANISATION,
                candidate,
                POSITION,
                "Backend engineer",
                List.of(QUESTION),
                "en",
                ScoringMode.AI,
                AT.plusSeconds(86_400),
                AT);
    }

    private static QuestionsReopened reopened(List<String> questions) {
        return new QuestionsReopened(INTERVIEW, ORGANISATION, 2, questions, AT.plusSeconds(86_400), AT);
    }

    private static DecisionRecorded decided(@Nullable Integer revision, DecisionScore score) {
        return new DecisionRecorded(
                INTERVIEW,
                ORGANISATION,
                3,
                1,
                revision,
                Verdict.HOLD,
                "2f1c7b0e-6b0f-4c55-9f0a-6f3f4d6e2a11",
                AT,
                score);
    }

    private static CriterionScore rated() {
        Evidence evidence = new Evidence(1, "I built", true, 0, 1, 240L, 1_040L, 0.97);
        return new CriterionScore(
                CRITERION, CriterionStatus.RATED, 4, 75.0, "Says what was built.", null, List.of(evidence));
    }

    private static CriterionScore unrated() {
        Evidence evidence = new Evidence(2, "never said", false, null, null, null, null, null);
        return new CriterionScore(
                CRITERION, CriterionStatus.UNRATED, null, null, "", "NO_VERIFIED_EVIDENCE", List.of(evidence));
    }

    private static InterviewAnalyzed analyzed(AnswerScore answer, Totals totals, ModelUse model) {
        return new InterviewAnalyzed(
                INTERVIEW,
                ORGANISATION,
                1,
                1,
                List.of(answer),
                totals,
                model,
                new AnalysisVersions("prompt-1", "derivation-1"),
                AT);
    }
}
