package dev.hirenow.analysis.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.hirenow.analysis.analysis.AnalyseSubmission;
import dev.hirenow.analysis.analysis.Exchange;
import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.analysis.Next;
import dev.hirenow.analysis.analysis.Question;
import dev.hirenow.analysis.analysis.RandomNames;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.Thresholds;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.work.call.Lease;
import dev.hirenow.common.work.call.Reply;

/** Runs a submission through a model as the worker does, with at most two calls, without a database. */
public final class SubmissionRun {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CALLS = 2;

    private final InMemoryInterviews interviews = new InMemoryInterviews();
    private final InMemoryAnalyses analyses = new InMemoryAnalyses(interviews);
    private final Clock noon = Clock.fixed(Fixtures.NOON, ZoneOffset.UTC);
    private final LanguageModel model;
    private int calls;
    private Turn lastTurn = new Turn(new InterviewRef(new UUID(0, 0), ""), 0, new Lease(new UUID(0, 0), 0));

    public SubmissionRun(LanguageModel model) {
        this.model = model;
    }

    /** Number of calls. */
    public int calls() {
        return calls;
    }

    /** The exchanges of the last submission. */
    public List<Exchange> exchanges() {
        return analyses.exchanges(lastTurn);
    }

    /** The frozen input of the last submission, as stored. */
    public byte[] input() {
        return CanonicalJson.write(analyses.input(lastTurn));
    }

    /** Submits these answers, by question, and returns the final step. */
    public Next of(Map<String, List<Word>> answers) {
        UUID id = UUID.randomUUID();
        JoinFacts join = new JoinFacts(interviews, Duration.ofHours(1), noon);
        String[] questions = answers.keySet().stream().sorted().toArray(String[]::new);
        join.submitted(Fixtures.submitted(id, 1, questions)).await().atMost(PATIENCE);
        answers.forEach((question, words) ->
                join.transcribed(Fixtures.ready(id, question, 1, words)).await().atMost(PATIENCE));
        AnalyseSubmission analyse =
                new AnalyseSubmission(analyses, interviews, model, new Thresholds(0.4, 0.6), new RandomNames(), noon);
        Turn turn = new Turn(new InterviewRef(id, Fixtures.ORGANISATION), 1, new Lease(UUID.randomUUID(), 1));
        lastTurn = turn;
        calls = 0;
        while (true) {
            Next next = analyse.next(turn, calls < CALLS).await().atMost(PATIENCE);
            if (!(next instanceof Next.Ask ask)) {
                return next;
            }
            call(analyse, turn, ask);
        }
    }

    private void call(AnalyseSubmission analyse, Turn turn, Next.Ask ask) {
        UUID call = UUID.randomUUID();
        Question question = analyse.question(ask);
        Reply reply = analyse.ask(turn, call, question).await().atMost(PATIENCE);
        if (reply instanceof Reply.Answered) {
            analyses.answered(call);
        }
        calls++;
    }
}
