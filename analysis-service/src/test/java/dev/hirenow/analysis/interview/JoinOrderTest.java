package dev.hirenow.analysis.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.InMemoryInterviews;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;

import static org.assertj.core.api.Assertions.assertThat;

class JoinOrderTest {

    private static final UUID ID = UUID.fromString("0193a000-0000-7000-8000-000000000001");
    private static final InterviewRef REF = new InterviewRef(ID, FactFixtures.ORGANISATION);

    private static final List<Fact> FACTS = List.of(
            FactFixtures.submitted(ID, 1, "q1", "q2", "q3"),
            FactFixtures.ready(ID, "q1", 1, "First words."),
            FactFixtures.failed(ID, "q2", 1),
            FactFixtures.ready(ID, "q2", 2, "After a retry."),
            FactFixtures.ready(ID, "q3", 1, ""));

    @Property(tries = 500)
    void endsTheSameInWhateverOrderAndHoweverOftenFactsCome(@ForAll("deliveries") List<Fact> delivery) {
        InMemoryInterviews interviews = delivered(delivery);

        assertThat(interviews.state(REF)).isEqualTo(delivered(FACTS).state(REF));
        assertThat(queued(interviews)).containsExactly(1);
    }

    @Provide
    Arbitrary<List<Fact>> deliveries() {
        return Arbitraries.of(FACTS).list().ofMaxSize(8).flatMap(again -> {
            List<Fact> all = new ArrayList<>(FACTS);
            all.addAll(again);
            return Arbitraries.shuffle(all);
        });
    }

    @Property(tries = 1000)
    void queuesEachSubmissionOnceWithTheAttemptsItNamesHoweverOftenTheyWereRetaken(@ForAll("retakes") Told told) {
        InMemoryInterviews interviews = new InMemoryInterviews();
        Set<AnswerKey> settled = new HashSet<>();

        for (Fact fact : told.delivery()) {
            tell(joining(interviews), fact);
            answer(fact).ifPresent(settled::add);
            // There is no job before all attempts that it names are known, whatever other attempts came.
            queued(interviews).forEach(number -> assertThat(settled).containsAll(told.named(number)));
        }

        Interview end = interviews.state(REF);
        assertThat(end.outcomes().keySet()).isEqualTo(told.recorded());
        assertThat(queued(interviews)).doesNotHaveDuplicates().contains(told.last());
        end.submissions().forEach((number, submission) -> {
            assertThat(submission.manifest())
                    .extracting(entry -> AnswerKey.of(entry.answer()))
                    .containsExactlyElementsOf(told.named(number));
            assertThat(submission.state())
                    .isEqualTo(
                            queued(interviews).contains(number)
                                    ? new SubmissionState.Queued()
                                    : new SubmissionState.Superseded());
        });
        assertThat(interviews.jobs).as("no transcript is requested any more").allMatch(JoinOrderTest::analyses);
        assertThat(interviews.facts)
                .as("one failure for each superseded submission")
                .hasSize(end.submissions().size() - queued(interviews).size());
    }

    /** Three questions with retakes; one question may be reopened after the submission and answered again. */
    @Provide
    Arbitrary<Told> retakes() {
        Arbitrary<List<Integer>> attempts =
                Arbitraries.integers().between(1, 3).list().ofSize(3);
        return Combinators.combine(attempts, Arbitraries.integers().between(0, 3))
                .as(JoinOrderTest::interview)
                .flatMap(facts -> Arbitraries.of(facts).list().ofMaxSize(6).flatMap(again -> {
                    List<Fact> all = new ArrayList<>(facts);
                    all.addAll(again);
                    return Arbitraries.shuffle(all).map(Told::new);
                }));
    }

    private static List<Fact> interview(List<Integer> attempts, int reopened) {
        SortedMap<String, Integer> named = new TreeMap<>();
        List<Fact> facts = new ArrayList<>();
        for (int question = 1; question <= attempts.size(); question++) {
            int last = attempts.get(question - 1) + (question == reopened ? 1 : 0);
            for (int attempt = 1; attempt <= last; attempt++) {
                facts.add(
                        question == 2
                                ? FactFixtures.attemptFailed(ID, "q" + question, attempt)
                                : FactFixtures.attempted(ID, "q" + question, attempt, "Attempt " + attempt + "."));
            }
            named.put("q" + question, attempts.get(question - 1));
        }
        facts.add(FactFixtures.submitted(ID, 1, named));
        if (reopened > 0) {
            named.merge("q" + reopened, 1, Integer::sum);
            facts.add(FactFixtures.submitted(ID, 2, named));
        }
        return facts;
    }

    /** The facts in order of delivery. */
    private record Told(List<Fact> delivery) {

        int last() {
            return submissions().mapToInt(InterviewSubmitted::submission).max().orElseThrow();
        }

        List<AnswerKey> named(int submission) {
            return submissions()
                    .filter(fact -> fact.submission() == submission)
                    .findFirst()
                    .orElseThrow()
                    .manifest()
                    .stream()
                    .map(entry -> AnswerKey.of(entry.answer()))
                    .toList();
        }

        Set<AnswerKey> recorded() {
            return delivery.stream().flatMap(fact -> answer(fact).stream()).collect(Collectors.toSet());
        }

        private Stream<InterviewSubmitted> submissions() {
            return delivery.stream()
                    .filter(InterviewSubmitted.class::isInstance)
                    .map(InterviewSubmitted.class::cast);
        }
    }

    private static Optional<AnswerKey> answer(Fact fact) {
        return switch (fact) {
            case TranscriptReady ready -> Optional.of(new AnswerKey(ready.questionId(), ready.attempt()));
            case TranscriptionFailed failed -> Optional.of(new AnswerKey(failed.questionId(), failed.attempt()));
            default -> Optional.empty();
        };
    }

    private static List<Integer> queued(InMemoryInterviews interviews) {
        return interviews.jobs.stream()
                .filter(JoinOrderTest::analyses)
                .map(job -> Integer.valueOf(job.key().split("/")[1]))
                .toList();
    }

    private static boolean analyses(Job job) {
        return job.kind().equals(AnalysisJobFactory.ANALYSE);
    }

    private static InMemoryInterviews delivered(List<Fact> facts) {
        InMemoryInterviews interviews = new InMemoryInterviews();
        facts.forEach(fact -> tell(joining(interviews), fact));
        return interviews;
    }

    private static JoinFacts joining(InMemoryInterviews interviews) {
        return new JoinFacts(interviews, Duration.ofMinutes(2), Clock.fixed(FactFixtures.NOON, ZoneOffset.UTC));
    }

    private static void tell(JoinFacts join, Fact fact) {
        switch (fact) {
            case InterviewSubmitted submitted ->
                join.submitted(submitted).await().indefinitely();
            case TranscriptReady ready -> join.transcribed(ready).await().indefinitely();
            case TranscriptionFailed failed -> join.failed(failed).await().indefinitely();
            default -> throw new IllegalArgumentException("not a fact of the join");
        }
    }
}
