package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.Candidate;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.upload.position.DefaultRubric;
import dev.hirenow.upload.position.Position;

/** Interviews, positions and recordings for tests; the time is always {@link #NOW}. */
public final class InterviewFixtures {

    public static final Instant NOW = Instant.parse("2100-03-01T10:00:00Z");
    public static final Instant DEADLINE = NOW.plus(Duration.ofDays(14));
    public static final String ORGANISATION = "acme";

    private InterviewFixtures() {}

    /** A question with two attempts. */
    public static Question question(int number) {
        return question(number, 2);
    }

    private static Question question(int number, int attempts) {
        return new Question("q" + number, number, "Question " + number, 180, attempts, DefaultRubric.rubric());
    }

    /** A position with this many questions. */
    public static Position position(String organisation, int questions) {
        return new Position(UuidV7Generator.next(), organisation, "Engineer", "en", questions(questions, 2), NOW, 1);
    }

    /** An interview without recordings. */
    public static Interview.Open open(String organisation, int questions) {
        return open(organisation, questions, 2);
    }

    /** The same with this many attempts per question. */
    static Interview.Open open(String organisation, int questions, int attempts) {
        Candidate candidate = new Candidate("Ada", "ada@example.org");
        return open(UuidV7Generator.next(), organisation, candidate, questions(questions, attempts));
    }

    /** An interview of this position with this candidate. */
    static Interview.Open of(UUID position, String organisation, Candidate candidate) {
        return open(position, organisation, candidate, questions(1, 2));
    }

    private static Interview.Open open(
            UUID position, String organisation, Candidate candidate, List<Question> questions) {
        InterviewTerms terms = new InterviewTerms(
                UuidV7Generator.next(),
                organisation,
                candidate,
                position,
                "Engineer",
                "en",
                questions,
                ScoringMode.AI,
                DEADLINE,
                NOW,
                null);
        return new Interview.Open(terms, Recordings.NONE);
    }

    /** The creation of an interview, with some fact. */
    public static Decision.Change<Interview, InterviewRef> birth(Interview interview) {
        InterviewTerms terms = interview.terms();
        return new Decision.Change<>(
                interview, List.of(new InterviewErased(terms.id(), terms.organisation(), NOW)), List.of(), terms.ref());
    }

    /** A stored recording; each key has different bytes. */
    public static MediaObject object(String key) {
        return new MediaObject("bucket", key, 10, "video/webm", "sha256 of " + key);
    }

    /** A stored recording without an idempotency key. */
    static RecordingRules.Arrival arrival(String key) {
        return new RecordingRules.Arrival(object(key), Optional.empty());
    }

    /** The interview after the candidate's consent. */
    public static Interview consented(Interview interview, ScoringMode scoring) {
        return next(ConsentRules.consent(interview, new Consent(scoring, "1", NOW)));
    }

    static Interview recorded(Interview interview, String... questions) {
        Interview state = interview;
        for (String question : questions) {
            state = next(RecordingRules.receive(state, question, arrival(question + UUID.randomUUID()), NOW));
        }
        return state;
    }

    static Interview.Submitted submitted(int questions) {
        Interview open = open(ORGANISATION, questions);
        String[] all = open.terms().questions().stream().map(Question::id).toArray(String[]::new);
        return (Interview.Submitted) next(SubmissionRules.submit(recorded(open, all), NOW));
    }

    static Interview.Reopened reopened(int questions, String question) {
        return (Interview.Reopened)
                next(QuestionReopeningRules.reopen(submitted(questions), question, Duration.ofDays(1), NOW));
    }

    static <O> Interview next(Decision<Interview, O> decision) {
        return change(decision).state();
    }

    static <O> Decision.Change<Interview, O> change(Decision<Interview, O> decision) {
        return (Decision.Change<Interview, O>) decision;
    }

    private static List<Question> questions(int count, int attempts) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> question(number, attempts))
                .toList();
    }
}
