package dev.hirenow.analysis.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.hirenow.analysis.analysis.AnalyseSubmission;
import dev.hirenow.analysis.analysis.AnalysisStepResult;
import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.analysis.ModelExchange;
import dev.hirenow.analysis.analysis.ModelRequest;
import dev.hirenow.analysis.analysis.NonceGenerator;
import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.ScoringThresholds;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.work.call.Lease;
import dev.hirenow.common.work.call.ProviderCallOutcome;

/** Runs a submission through a model as the worker does, with at most two calls, without a database. */
public final class SubmissionRun {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CALLS = 2;

    private final InMemoryInterviews interviews = new InMemoryInterviews();
    private final InMemoryAnalyses analyses = new InMemoryAnalyses(interviews);
    private final Clock noon = Clock.fixed(FactFixtures.NOON, ZoneOffset.UTC);
    private final LanguageModel model;
    private int calls;
    private ClaimedSubmission lastClaimed =
            new ClaimedSubmission(new InterviewRef(new UUID(0, 0), ""), 0, new Lease(new UUID(0, 0), 0));

    public SubmissionRun(LanguageModel model) {
        this.model = model;
    }

    /** Number of calls. */
    public int calls() {
        return calls;
    }

    /** The exchanges of the last submission. */
    public List<ModelExchange> exchanges() {
        return analyses.exchanges(lastClaimed);
    }

    /** The frozen input of the last submission, as stored. */
    public byte[] input() {
        return CanonicalJson.write(analyses.input(lastClaimed));
    }

    /** Submits these answers, by question, and returns the final step. */
    public AnalysisStepResult of(Map<String, List<Word>> answers) {
        UUID id = UUID.randomUUID();
        JoinFacts join = new JoinFacts(interviews, Duration.ofHours(1), noon);
        String[] questions = answers.keySet().stream().sorted().toArray(String[]::new);
        join.submitted(FactFixtures.submitted(id, 1, questions)).await().atMost(PATIENCE);
        answers.forEach((question, words) -> join.transcribed(FactFixtures.ready(id, question, 1, words))
                .await()
                .atMost(PATIENCE));
        AnalyseSubmission analyse = new AnalyseSubmission(
                analyses, interviews, model, new ScoringThresholds(0.4, 0.6), new NonceGenerator(), noon);
        ClaimedSubmission claimed = new ClaimedSubmission(
                new InterviewRef(id, FactFixtures.ORGANISATION), 1, new Lease(UUID.randomUUID(), 1));
        lastClaimed = claimed;
        calls = 0;
        while (true) {
            AnalysisStepResult next =
                    analyse.next(claimed, calls < CALLS).await().atMost(PATIENCE);
            if (!(next instanceof AnalysisStepResult.Ask ask)) {
                return next;
            }
            call(analyse, claimed, ask);
        }
    }

    private void call(AnalyseSubmission analyse, ClaimedSubmission claimed, AnalysisStepResult.Ask ask) {
        UUID call = UUID.randomUUID();
        ModelRequest question = analyse.question(ask);
        ProviderCallOutcome reply = analyse.ask(claimed, call, question).await().atMost(PATIENCE);
        if (reply instanceof ProviderCallOutcome.Answered) {
            analyses.answered(call);
        }
        calls++;
    }
}
