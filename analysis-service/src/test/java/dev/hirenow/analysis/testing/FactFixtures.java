package dev.hirenow.analysis.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ManifestEntry;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.SubmissionCause;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.scoring.RubricHash;

/** Facts as the other services publish them. */
public final class FactFixtures {

    public static final String ORGANISATION = "acme";
    /** Yesterday's noon, because a job gives up after two days. */
    public static final Instant NOON =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(12));

    private FactFixtures() {}

    /** Half a second per word, and a tenth of a second between words. */
    public static List<Word> words(String text) {
        return words(text, 0.9);
    }

    public static List<Word> words(String text, double confidence) {
        List<Word> words = new ArrayList<>();
        for (String word : text.isBlank() ? new String[0] : text.split(" ")) {
            long start = words.size() * 600L;
            words.add(new Word(word, start, start + 500, confidence));
        }
        return words;
    }

    public static Criterion criterion(String id, int weight) {
        return new Criterion(
                id, "Name of " + id, "What " + id + " means.", weight, Map.of(1, "low", 3, "mid", 5, "high"));
    }

    public static Question question(String id, Criterion... criteria) {
        return new Question(
                id,
                1,
                "Why " + id + "?",
                120,
                2,
                new Rubric(RubricHash.of(Arrays.asList(criteria)), Arrays.asList(criteria)));
    }

    public static Question question(String id) {
        return question(id, criterion("relevance", 3), criterion("structure", 1));
    }

    public static RequestedAnswer recorded(String questionId, int attempt) {
        return new RequestedAnswer(
                questionId, attempt, new MediaObject("hirenow", "acme/" + questionId, 10, "video/webm", "00"), "en");
    }

    public static InterviewSubmitted submitted(UUID interview, int submission, String... questions) {
        return submitted(interview, submission, ScoringMode.AI, questions);
    }

    public static InterviewSubmitted submitted(UUID interview, int submission, ScoringMode mode, String... questions) {
        return new InterviewSubmitted(
                interview,
                ORGANISATION,
                submission,
                SubmissionCause.FIRST,
                mode,
                "Engineer",
                Arrays.stream(questions)
                        .map(id -> new ManifestEntry(question(id), recorded(id, 1)))
                        .toList(),
                NOON);
    }

    /** A submission with these attempts. */
    public static InterviewSubmitted submitted(UUID interview, int submission, SortedMap<String, Integer> attempts) {
        return new InterviewSubmitted(
                interview,
                ORGANISATION,
                submission,
                submission == 1 ? SubmissionCause.FIRST : SubmissionCause.QUESTION_REOPENED,
                ScoringMode.AI,
                "Engineer",
                attempts.entrySet().stream()
                        .map(answer -> new ManifestEntry(
                                question(answer.getKey()), recorded(answer.getKey(), answer.getValue())))
                        .toList(),
                NOON);
    }

    /** The first outcome of an attempt: a transcript. */
    public static TranscriptReady attempted(UUID interview, String question, int attempt, String text) {
        return ready(interview, question, attempt, 1, words(text));
    }

    /** The first outcome of an attempt: a failure. */
    public static TranscriptionFailed attemptFailed(UUID interview, String question, int attempt) {
        return new TranscriptionFailed(
                interview, ORGANISATION, question, attempt, 1, "CORRUPT_RECORDING", null, null, NOON);
    }

    public static TranscriptReady ready(UUID interview, String question, int outcome, String text) {
        return ready(interview, question, outcome, words(text));
    }

    public static TranscriptReady ready(UUID interview, String question, int outcome, List<Word> words) {
        return ready(interview, question, 1, outcome, words);
    }

    private static TranscriptReady ready(UUID interview, String question, int attempt, int outcome, List<Word> words) {
        return new TranscriptReady(
                interview,
                ORGANISATION,
                question,
                attempt,
                outcome,
                words,
                "en",
                10_000,
                "deepgram",
                "request",
                "nova-3",
                null,
                NOON);
    }

    public static TranscriptionFailed failed(UUID interview, String question, int outcome) {
        return new TranscriptionFailed(
                interview, ORGANISATION, question, 1, outcome, "CORRUPT_RECORDING", null, null, NOON);
    }

    public static InterviewClosed closed(UUID interview, ClosedCause cause) {
        return new InterviewClosed(interview, ORGANISATION, cause, List.of(), NOON);
    }
}
