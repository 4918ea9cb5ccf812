package dev.hirenow.analysis.analysis;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.interview.AnalysisResultRules;
import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.JobConclusion;
import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.interview.SubmissionRuleOutcome;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.PromptNonces;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.ScoringThresholds;
import dev.hirenow.analysis.scoring.SpokenAnswer;
import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.identity.UuidV7Generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Contract of every implementation of {@link Analyses}. */
public abstract class AnalysesContract {

    protected static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ScoringThresholds THRESHOLDS = new ScoringThresholds(0.4, 0.6);

    protected final InterviewRef ref = new InterviewRef(UuidV7Generator.next(), FactFixtures.ORGANISATION);

    /** Runs before each test. */
    protected void prepare() {}

    protected abstract Analyses analyses();

    protected abstract Interviews interviews();

    /** The claimed job of the first submission. */
    protected abstract ClaimedSubmission held();

    /** Stores the response of the call. */
    protected abstract void answer(ClaimedSubmission claimed, UUID call, byte[] answer);

    protected abstract List<byte[]> results();

    @BeforeEach
    void submitTwoAnswers() {
        prepare();
        join().transcribed(FactFixtures.ready(ref.id(), "q1", 1, "Some words."))
                .await()
                .atMost(PATIENCE);
        join().failed(FactFixtures.failed(ref.id(), "q2", 1)).await().atMost(PATIENCE);
        join().submitted(FactFixtures.submitted(ref.id(), 1, "q1", "q2"))
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void opensASubmissionWithAllItsAnswers() {
        LoadedSubmission.Ready ready = open(held());

        assertThat(ready.input().answers())
                .extracting(answer -> answer.failure())
                .containsExactly(null, "CORRUPT_RECORDING");
        assertThat(ready.input().answers().getFirst().words()).isEqualTo(FactFixtures.words("Some words."));
        assertThat(ready.input().thresholds()).isEqualTo(THRESHOLDS);
        assertThat(ready.submittedAt()).isEqualTo(FactFixtures.NOON);
        assertThat(ready.exchanges()).isEmpty();
        assertThat(ready.byHand()).isFalse();
    }

    @Test
    void freezesTheInputWhenItIsOpenedFirst() {
        ClaimedSubmission claimed = held();
        LoadedSubmission.Ready before = open(claimed);

        join().transcribed(FactFixtures.ready(ref.id(), "q1", 2, "Other words."))
                .await()
                .atMost(PATIENCE);
        LoadedSubmission after = analyses()
                .open(claimed, new ScoringThresholds(0.9, 0.9))
                .await()
                .atMost(PATIENCE);

        assertThat(((LoadedSubmission.Ready) after).input()).isEqualTo(before.input());
    }

    @Test
    void wantsNothingOfAnUnknownSubmission() {
        ClaimedSubmission claimed = held();

        assertThat(analyses()
                        .open(new ClaimedSubmission(ref, 7, claimed.lease()), THRESHOLDS)
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo(new LoadedSubmission.NotNeeded());
    }

    @Test
    void showsOnlyExchangesThatWereAnswered() {
        ClaimedSubmission claimed = held();
        ModelExchange exchange = exchange();
        analyses().keep(claimed, exchange).await().atMost(PATIENCE);
        assertThat(open(claimed).exchanges()).isEmpty();

        answer(claimed, exchange.callId(), exchange.answer());

        assertThat(open(claimed).exchanges())
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(exchange);
        assertThat(open(claimed).calls()).isEqualTo(1);
    }

    @Test
    void storesTheResultOnceAndOnlyForTheHolder() {
        ClaimedSubmission claimed = held();

        assertThat(finish(claimed).outcome()).isEqualTo(SubmissionRuleOutcome.SUCCEEDED);
        assertThatThrownBy(() -> finish(claimed)).isInstanceOf(RuntimeException.class);

        assertThat(results()).singleElement().isEqualTo(analysis().bytes());
        assertThat(analyses().open(claimed, THRESHOLDS).await().atMost(PATIENCE))
                .isEqualTo(new LoadedSubmission.NotNeeded());
    }

    private LoadedSubmission.Ready open(ClaimedSubmission claimed) {
        return (LoadedSubmission.Ready)
                analyses().open(claimed, THRESHOLDS).await().atMost(PATIENCE);
    }

    private JobConclusion finish(ClaimedSubmission claimed) {
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
                FactFixtures.NOON);
        return analyses()
                .finish(
                        claimed,
                        analysis,
                        FactFixtures.NOON,
                        interview -> AnalysisResultRules.analyzed(interview, fact))
                .await()
                .atMost(PATIENCE);
    }

    private static Analysis analysis() {
        ScoringInput silence = new ScoringInput(
                List.of(new SpokenAnswer(FactFixtures.question("q1"), 1, "en", null, List.of())), THRESHOLDS);
        return ScoreDerivation.of(silence, List.of(), _ -> new ModelResponseOutcome.Unusable(TokenUsage.NONE))
                .analysis(List.of(), "model", 0);
    }

    private static ModelExchange exchange() {
        return new ModelExchange(
                UuidV7Generator.next(),
                "gemini-3.8-flash",
                "gemini",
                "2",
                "request".getBytes(),
                CanonicalJson.write(new PromptNonces("f", Map.of("n", "q1"))),
                "answer".getBytes());
    }

    private JoinFacts join() {
        return new JoinFacts(interviews(), Duration.ofHours(1), Clock.fixed(FactFixtures.NOON, ZoneOffset.UTC));
    }
}
