package dev.hirenow.local.seed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.AnalysisVersions;
import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.AnswerStatus;
import dev.hirenow.common.facts.Candidate;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ManifestEntry;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.ModelUse;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.SubmissionCause;
import dev.hirenow.common.facts.Totals;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.VideoReceived;
import dev.hirenow.common.scoring.Formula;
import dev.hirenow.common.scoring.RubricHash;

/** The facts of one generated interview; the same number and organisation always give the same interview. */
final class GeneratedInterview {

    private static final Rubric RUBRIC = new Rubric(RubricHash.of(GeneratedAnswer.CRITERIA), GeneratedAnswer.CRITERIA);
    private static final Duration APART = Duration.ofMinutes(2);
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(20);

    /** How far an interview came, with its share of a hundred. */
    private enum Fate {
        INVITED(8),
        STARTED(6),
        EXPIRED(4),
        WITHDRAWN(2),
        WAITING(2),
        REFUSED(2),
        PARTLY_SCORED(6),
        SCORED(70);

        private final int share;

        Fate(int share) {
            this.share = share;
        }

        static Fate any(SplittableRandom random) {
            int left = random.nextInt(100);
            for (Fate fate : values()) {
                left -= fate.share;
                if (left < 0) {
                    return fate;
                }
            }
            throw new IllegalStateException("the shares do not add up to a hundred");
        }
    }

    private final UUID id;
    private final String organisation;
    private final MediaObject recording;
    private final Instant created;
    private final SplittableRandom random;
    private final ScoringMode mode;
    private final String position;
    private final List<Question> questions;

    /**
     * Creates an interview.
     *
     * @param number from 1; a higher number is an older interview
     * @param recording what every answer of every generated interview plays
     * @param now the newest of them was created a day before, and has ended
     */
    GeneratedInterview(int number, String organisation, MediaObject recording, Instant now) {
        this.organisation = organisation;
        this.recording = recording;
        this.id = id("interview " + number);
        this.created = now.minus(Duration.ofDays(1)).minus(APART.multipliedBy(number));
        this.random = new SplittableRandom(number);
        this.mode = random.nextInt(10) == 0 ? ScoringMode.HUMAN_ONLY : ScoringMode.AI;
        int kind = random.nextInt(GeneratedText.POSITIONS.size());
        this.position = GeneratedText.POSITIONS.get(kind);
        this.questions = IntStream.rangeClosed(1, 3 + kind % 3)
                .mapToObj(GeneratedInterview::question)
                .toList();
    }

    /** Most are submitted and scored; the others stopped at every earlier stage or failed. */
    List<Fact> facts() {
        Fate fate = Fate.any(random);
        List<Fact> facts = new ArrayList<>(List.of(creation()));
        switch (fate) {
            case INVITED -> {}
            case STARTED -> facts.add(video(questions.getFirst()));
            case EXPIRED -> facts.addAll(List.of(video(questions.getFirst()), closed(ClosedCause.EXPIRED)));
            case WITHDRAWN -> facts.addAll(List.of(video(questions.getFirst()), closed(ClosedCause.WITHDRAWN)));
            case WAITING, REFUSED, PARTLY_SCORED, SCORED -> facts.addAll(submitted(fate));
        }
        return facts;
    }

    private List<Fact> submitted(Fate fate) {
        List<Fact> facts = new ArrayList<>();
        List<AnswerScore> scores = answer(facts, fate == Fate.PARTLY_SCORED);
        facts.add(submission());
        if (mode == ScoringMode.HUMAN_ONLY || fate == Fate.WAITING) {
            return facts;
        }
        facts.add(fate == Fate.REFUSED ? refusal() : analysis(scores));
        return facts;
    }

    private InterviewClosed closed(ClosedCause cause) {
        return new InterviewClosed(id, organisation, cause, List.of(), created.plus(TIME_TO_ANSWER));
    }

    private AnalysisFailed refusal() {
        return new AnalysisFailed(
                id,
                organisation,
                1,
                "PROMPT_BLOCKED",
                "Rate it yourself.",
                submitted().plusSeconds(30));
    }

    private List<AnswerScore> answer(List<Fact> facts, boolean oneFails) {
        List<AnswerScore> scores = new ArrayList<>();
        for (Question question : questions) {
            facts.add(video(question));
            if (oneFails && question.number() == questions.size()) {
                facts.add(new TranscriptionFailed(
                        id, organisation, question.id(), 1, 1, "CORRUPT_RECORDING", null, null, submitted(), null));
                scores.add(new AnswerScore(
                        question.id(), 1, AnswerStatus.NOT_ASSESSABLE, "TRANSCRIPTION_FAILED", null, 0, List.of()));
            } else {
                GeneratedAnswer said = GeneratedAnswer.of(random);
                facts.add(transcript(question, said));
                scores.add(said.scored(question.id(), random));
            }
        }
        return scores;
    }

    private InterviewCreated creation() {
        return new InterviewCreated(
                id,
                organisation,
                new Candidate(GeneratedText.name(random), "candidate-" + id + "@example.org"),
                id("position " + position),
                position,
                questions,
                "en",
                mode,
                created.plus(TIME_TO_ANSWER),
                created);
    }

    private static Question question(int number) {
        return new Question("q" + number, number, GeneratedText.QUESTIONS.get(number - 1), 180, 2, RUBRIC);
    }

    private VideoReceived video(Question question) {
        return new VideoReceived(
                id, organisation, requested(question), submitted().minusSeconds(60));
    }

    private RequestedAnswer requested(Question question) {
        return new RequestedAnswer(question.id(), 1, recording, "en");
    }

    private TranscriptReady transcript(Question question, GeneratedAnswer said) {
        return new TranscriptReady(
                id,
                organisation,
                question.id(),
                1,
                1,
                said.words(),
                "en",
                said.durationMs(),
                "seed",
                null,
                null,
                recording,
                submitted());
    }

    private InterviewSubmitted submission() {
        List<ManifestEntry> manifest = questions.stream()
                .map(question -> new ManifestEntry(question, requested(question)))
                .toList();
        return new InterviewSubmitted(
                id, organisation, 1, SubmissionCause.FIRST, mode, position, manifest, submitted());
    }

    private InterviewAnalyzed analysis(List<AnswerScore> scores) {
        Formula.Total total = Formula.interview(scores.stream()
                .map(score -> new Formula.Total(score.score(), score.coverage()))
                .toList());
        int assessed = (int) scores.stream()
                .filter(score -> score.status() == AnswerStatus.ASSESSED)
                .count();
        Totals totals = new Totals(total.score(), total.coverage(), assessed, scores.size(), assessed < scores.size());
        return new InterviewAnalyzed(
                id,
                organisation,
                1,
                1,
                scores,
                totals,
                new ModelUse("seed", "none", null, 0, 0, 0, 0),
                new AnalysisVersions("seed", "seed"),
                submitted().plusSeconds(25));
    }

    private Instant submitted() {
        return created.plus(Duration.ofHours(5));
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes((organisation + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
