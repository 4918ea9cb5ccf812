package dev.hirenow.analysis.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.analysis.Analyses;
import dev.hirenow.analysis.analysis.Analysis;
import dev.hirenow.analysis.analysis.Exchange;
import dev.hirenow.analysis.analysis.Opened;
import dev.hirenow.analysis.interview.AnswerKey;
import dev.hirenow.analysis.interview.Concluding;
import dev.hirenow.analysis.interview.Ending;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.Outcome;
import dev.hirenow.analysis.interview.Step;
import dev.hirenow.analysis.interview.Submission;
import dev.hirenow.analysis.interview.SubmissionState;
import dev.hirenow.analysis.interview.Transcript;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.SpokenAnswer;
import dev.hirenow.analysis.scoring.Thresholds;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ManifestEntry;

/** Analyses without a database. */
public final class InMemoryAnalyses implements Analyses {

    public final List<Analysis> results = new ArrayList<>();
    private final InMemoryInterviews interviews;
    private final Map<String, ScoringInput> inputs = new HashMap<>();
    private final Map<String, List<Exchange>> exchanges = new HashMap<>();
    private final Set<UUID> answered = new HashSet<>();

    public InMemoryAnalyses(InMemoryInterviews interviews) {
        this.interviews = interviews;
    }

    /** Marks the call's response as stored. */
    public void answered(UUID callId) {
        answered.add(callId);
    }

    /** The stored exchanges of the turn's calls. */
    List<Exchange> exchanges(Turn turn) {
        return exchanges.getOrDefault(key(turn), List.of());
    }

    /** The frozen input of the turn's analysis. */
    ScoringInput input(Turn turn) {
        return inputs.get(key(turn));
    }

    @Override
    public Uni<Opened> open(Turn turn, Thresholds thresholds) {
        Interview interview = interviews.state(turn.interview());
        Submission submission = interview.submissions().get(turn.submission());
        if (submission == null || !Concluding.expectsScores(submission)) {
            return Uni.createFrom().item(new Opened.Needless());
        }
        ScoringInput input = inputs.computeIfAbsent(key(turn), _ -> input(interview, submission, thresholds));
        List<Exchange> done = exchanges.getOrDefault(key(turn), List.of()).stream()
                .filter(exchange -> answered.contains(exchange.callId()))
                .toList();
        boolean byHand = submission.state() instanceof SubmissionState.Failed;
        return Uni.createFrom().item(new Opened.Ready(input, submission.submittedAt(), done, done.size(), byHand));
    }

    private ScoringInput input(Interview interview, Submission submission, Thresholds thresholds) {
        return new ScoringInput(
                submission.manifest().stream()
                        .map(entry -> answer(interview, entry))
                        .toList(),
                thresholds);
    }

    private SpokenAnswer answer(Interview interview, ManifestEntry entry) {
        AnswerKey key = AnswerKey.of(entry.answer());
        return switch (interview.outcomes().get(key)) {
            case Outcome.Failed failed -> new SpokenAnswer(entry.question(), 1, "", failed.reason(), List.of());
            case Outcome.Transcribed _ -> {
                Transcript transcript = interviews.words(interview.ref(), key);
                yield new SpokenAnswer(
                        entry.question(),
                        1,
                        transcript.language(),
                        null,
                        transcript.words(),
                        entry.answer().language(),
                        transcript.durationMs(),
                        transcript.missing());
            }
        };
    }

    @Override
    public Uni<Void> keep(Turn turn, Exchange exchange) {
        exchanges.computeIfAbsent(key(turn), _ -> new ArrayList<>()).add(exchange);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Ending> finish(
            Turn turn, Analysis analysis, Instant now, Function<Interview, Decision<Interview, Ending>> rule) {
        return Uni.createFrom().item(() -> {
            interviews.end(turn);
            Ending ending = interviews.decide(turn.interview(), rule);
            if (ending.step() == Step.SUCCEEDED) {
                results.add(analysis);
            }
            return ending;
        });
    }

    private static String key(Turn turn) {
        return turn.interview().id() + "/" + turn.submission();
    }
}
