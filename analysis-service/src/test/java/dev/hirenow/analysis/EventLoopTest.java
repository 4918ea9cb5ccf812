package dev.hirenow.analysis;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.AnalysisServiceDriver;
import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.FakeGemini;
import dev.hirenow.analysis.testing.Injection;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.EventLoopWatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The process keeps responding while it scores: long computations do not run on an event loop. */
@QuarkusTest
@AnalysisTestResources
@Tag("slow")
class EventLoopTest {

    private static final int INTERVIEWS = 20;
    private static final int WORDS = 4_500;
    private static final Duration LONGEST = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String[] QUESTIONS = {"q1", "q2", "q3", "q4", "q5"};

    @Inject
    AnalysisServiceDriver driver;

    @Inject
    Vertx vertx;

    FakeGemini gemini;

    @BeforeEach
    void forget() {
        gemini.reset();
        driver.unpause();
    }

    @Test
    void isNeverHeldUpWhileTwentyInterviewsOfLongAnswersAreScored() {
        // The first analysis loads classes, which is not part of scoring.
        scored(List.of(UuidV7Generator.next()));

        List<UUID> interviews = IntStream.range(0, INTERVIEWS)
                .mapToObj(_ -> UuidV7Generator.next())
                .toList();
        Duration longest;
        try (EventLoopWatch watch = EventLoopWatch.of(vertx)) {
            scored(interviews);
            longest = watch.longest();
        }

        assertThat(longest).isLessThan(LONGEST);
    }

    private void scored(List<UUID> interviews) {
        List<Word> words = longAnswer();
        for (UUID interview : interviews) {
            driver.tell(Stream.of(QUESTIONS)
                    .map(question -> FactFixtures.ready(interview, question, 1, words))
                    .toArray(Fact[]::new));
            driver.tell(FactFixtures.submitted(interview, 1, QUESTIONS));
        }
        // An event loop that is blocked for seconds makes transactions fail, this test's too.
        await().atMost(PATIENCE).ignoreExceptions().until(() -> interviews.stream()
                .noneMatch(interview ->
                        driver.told(interview, InterviewAnalyzed.class).isEmpty()));
    }

    private static List<Word> longAnswer() {
        String speech = String.join(" ", Injection.harmless());
        return FactFixtures.words(Stream.generate(() -> speech)
                .flatMap(text -> Stream.of(text.split(" ")))
                .limit(WORDS - 1)
                .collect(Collectors.joining(" ", "", " end.")));
    }
}
