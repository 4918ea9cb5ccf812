package dev.hirenow.analysis.analysis;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.interview.Concluding;
import dev.hirenow.analysis.interview.Ending;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.interview.Step;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.Nonces;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.SpokenAnswer;
import dev.hirenow.analysis.scoring.Thresholds;
import dev.hirenow.analysis.testing.Fixtures;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.identity.Ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Contract of every implementation of {@link Analyses}. */
public abstract class AnalysesContract {

    protected static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Thresholds THRESHOLDS = new Thresholds(0.4, 0.6);

    protected final InterviewRef ref = new InterviewRef(Ids.next(), Fixtures.ORGANISATION);

    /** Runs before each test. */
    protected void prepare() {}

    protected abstract Analyses analyses();

    protected abstract Interviews interviews();

    /** The claimed job of the first submission. */
    protected abstract Turn held();

    /** Stores the response of the call. */
    protected abstract void answer(Turn turn, UUID call, byte[] answer);

    protected abstract List<byte[]> results();

    @BeforeEach
    void submitTwoAnswers() {
        prepare();
        join().transcribed(Fixtures.ready(ref.id(), "q1", 1, "Some words."))
                .await()
                .atMost(PATIENCE);
        join().failed(Fixtures.failed(ref.id(), "q2", 1)).await().atMost(PATIENCE);
        join().submitted(Fixtures.submitted(ref.id(), 1, "q1", "q2")).await().atMost(PATIENCE);
    }

    @Test
    void opensASubmissionWithAllItsAnswers() {
        Opened.Ready ready = open(held());

        assertThat(ready.input().answers())
                .extracting(answer -> answer.failure())
                .containsExactly(null, "CORRUPT_RECORDING");
        assertThat(ready.input().answers().getFirst().words()).isEqualTo(Fixtures.words("Some words."));
        assertThat(ready.input().thresholds()).isEqualTo(THRESHOLDS);
        assertThat(ready.submittedAt()).isEqualTo(Fixtures.NOON);
        assertThat(ready.exchanges()).isEmpty();
        assertThat(ready.byHand()).isFalse();
    }

    @Test
    void freezesTheInputWhenItIsOpenedFirst() {
        Turn turn = held();
        Opened.Ready before = open(turn);

        join().transcribed(Fixtures.ready(ref.id(), "q1", 2, "Other words."))
                .await()
                .atMost(PATIENCE);
        Opened after = analyses().open(turn, new Thresholds(0.9, 0.9)).await().atMost(PATIENCE);

        assertThat(((Opened.Ready) after).input()).isEqualTo(before.input());
    }

    @Test
    void wantsNothingOfAnUnknownSubmission() {
        Turn turn = held();

        assertThat(analyses()
                        .open(new Turn(ref, 7, turn.lease()), THRESHOLDS)
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo(new Opened.Needless());
    }

    @Test
    void showsOnlyExchangesThatWereAnswered() {
        Turn turn = held();
        Exchange exchange = exchange();
        analyses().keep(turn, exchange).await().atMost(PATIENCE);
        assertThat(open(turn).exchanges()).isEmpty();

        answer(turn, exchange.callId(), exchange.answer());

        assertThat(open(turn).exchanges())
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(exchange);
        assertThat(open(turn).calls()).isEqualTo(1);
    }

    @Test
    void storesTheResultOnceAndOnlyForTheHolder() {
        Turn turn = held();

        assertThat(finish(turn).step()).isEqualTo(Step.SUCCEEDED);
        assertThatThrownBy(() -> finish(turn)).isInstanceOf(RuntimeException.class);

        assertThat(results()).singleElement().isEqualTo(analysis().bytes());
        assertThat(analyses().open(turn, THRESHOLDS).await().atMost(PATIENCE)).isEqualTo(new Opened.Needless());
    }

    private Opened.Ready open(Turn turn) {
        return (Opened.Ready) analyses().open(turn, THRESHOLDS).await().atMost(PATIENCE);
    }

    private Ending finish(Turn turn) {
        Analysis analysis = analysis();
        InterviewAnalyzed fact = new InterviewAnalyzed(
                ref.id(),
                ref.organisation(),
                1,
                1,
                analysis.answers(),
                analysis.totals(),
                analysis.model(),
                analysis.versions(),
                Fixtures.NOON);
        return analyses()
                .finish(turn, analysis, Fixtures.NOON, interview -> Concluding.analyzed(interview, fact))
                .await()
                .atMost(PATIENCE);
    }

    private static Analysis analysis() {
        ScoringInput silence = new ScoringInput(
                List.of(new SpokenAnswer(Fixtures.question("q1"), 1, "en", null, List.of())), THRESHOLDS);
        return Derivation.of(silence, List.of(), _ -> new Said.Unusable(Usage.NONE))
                .analysis(List.of(), "model", 0);
    }

    private static Exchange exchange() {
        return new Exchange(
                Ids.next(),
                "gemini-3.8-flash",
                "gemini",
                "2",
                "request".getBytes(),
                CanonicalJson.write(new Nonces("f", Map.of("n", "q1"))),
                "answer".getBytes());
    }

    private JoinFacts join() {
        return new JoinFacts(interviews(), Duration.ofHours(1), Clock.fixed(Fixtures.NOON, ZoneOffset.UTC));
    }
}
