package dev.hirenow.analysis.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import dev.hirenow.analysis.testing.Fixtures;
import dev.hirenow.analysis.testing.InMemoryInterviews;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;

import static org.assertj.core.api.Assertions.assertThat;

class JoinOrderTest {

    private static final UUID ID = UUID.fromString("0193a000-0000-7000-8000-000000000001");
    private static final InterviewRef REF = new InterviewRef(ID, Fixtures.ORGANISATION);

    private static final List<Fact> FACTS = List.of(
            Fixtures.submitted(ID, 1, "q1", "q2", "q3"),
            Fixtures.ready(ID, "q1", 1, "First words."),
            Fixtures.failed(ID, "q2", 1),
            Fixtures.ready(ID, "q2", 2, "After a retry."),
            Fixtures.ready(ID, "q3", 1, ""));

    @Property(tries = 500)
    void endsTheSameInWhateverOrderAndHoweverOftenFactsCome(@ForAll("deliveries") List<Fact> delivery) {
        InMemoryInterviews interviews = delivered(delivery);

        assertThat(interviews.state(REF)).isEqualTo(delivered(FACTS).state(REF));
        assertThat(interviews.jobs.stream().filter(job -> job.kind().equals(Jobs.ANALYSE)))
                .hasSize(1);
    }

    @Provide
    Arbitrary<List<Fact>> deliveries() {
        return Arbitraries.of(FACTS).list().ofMaxSize(8).flatMap(again -> {
            List<Fact> all = new ArrayList<>(FACTS);
            all.addAll(again);
            return Arbitraries.shuffle(all);
        });
    }

    private static InMemoryInterviews delivered(List<Fact> facts) {
        InMemoryInterviews interviews = new InMemoryInterviews();
        JoinFacts join = new JoinFacts(interviews, Duration.ofMinutes(2), Clock.fixed(Fixtures.NOON, ZoneOffset.UTC));
        facts.forEach(fact -> {
            switch (fact) {
                case InterviewSubmitted submitted ->
                    join.submitted(submitted).await().indefinitely();
                case TranscriptReady ready -> join.transcribed(ready).await().indefinitely();
                case TranscriptionFailed failed -> join.failed(failed).await().indefinitely();
                default -> throw new IllegalArgumentException("not a fact of the join");
            }
        });
        return interviews;
    }
}
