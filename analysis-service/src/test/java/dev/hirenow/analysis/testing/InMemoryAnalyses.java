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
import dev.hirenow.analysis.analysis.LoadedSubmission;
import dev.hirenow.analysis.analysis.ModelExchange;
import dev.hirenow.analysis.interview.AnalysisResultRules;
import dev.hirenow.analysis.interview.AnswerKey;
import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.JobConclusion;
import dev.hirenow.analysis.interview.Submission;
import dev.hirenow.analysis.interview.SubmissionRuleOutcome;
import dev.hirenow.analysis.interview.SubmissionState;
import dev.hirenow.analysis.interview.Transcript;
import dev.hirenow.analysis.interview.TranscriptionOutcome;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.ScoringThresholds;
import dev.hirenow.analysis.scoring.SpokenAnswer;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ManifestEntry;

/** Analyses without a database. */
public final class InMemoryAnalyses implements Analyses {

    public final List<Analysis> results = new ArrayList<>();
    private final InMemoryInterviews interviews;
    private final Map<String, ScoringInput> inputs = new HashMap<>();
    private final Map<String, List<ModelExchange>> exchanges = new HashMap<>();
    private final Set<UUID> answered = new HashSet<>();

    public InMemoryAnalyses(InMemoryInterviews interviews) {
        this.interviews = interviews;
    }

    /** Marks the call's response as stored. */
    public void answered(UUID callId) {
        answered.add(callId);
    }

    /** The stored exchanges of the turn's calls. */
    List<ModelExchange> exchanges(ClaimedSubmission claimed) {
        return exchanges.getOrDefault(key(claimed), List.of());
    }

    /** The frozen input of the turn's analysis. */
    ScoringInput input(ClaimedSubmission claimed) {
        return inputs.get(key(claimed));
    }

    @Override
    public Uni<LoadedSubmission> open(ClaimedSubmission claimed, ScoringThresholds thresholds) {
        Interview interview = interviews.state(claimed.interview());
        Submission submission = interview.submissions().get(claimed.submission());
        if (submission == null || !AnalysisResultRules.expectsScores(submission)) {
            return Uni.createFrom().item(new LoadedSubmission.NotNeeded());
        }
        ScoringInput input = inputs.computeIfAbsent(key(claimed), _ -> input(interview, submission, thresholds));
        List<ModelExchange> done = exchanges.getOrDefault(key(claimed), List.of()).stream()
                .filter(exchange -> answered.contains(exchange.callId()))
                .toList();
        boolean byHand = submission.state() instanceof SubmissionState.Failed;
        return Uni.createFrom()
                .item(new LoadedSubmission.Ready(input, submission.submittedAt(), done, done.size(), byHand));
    }

    private ScoringInput input(Interview interview, Submission submission, ScoringThresholds thresholds) {
        return new ScoringInput(
                submission.manifest().stream()
                        .map(entry -> answer(interview, entry))
                        .toList(),
                thresholds);
    }

    private SpokenAnswer answer(Interview interview, ManifestEntry entry) {
        AnswerKey key = AnswerKey.of(entry.answer());
        return switch (interview.outcomes().get(key)) {
            case TranscriptionOutcome.Failed failed ->
                new SpokenAnswer(entry.question(), 1, "", failed.reason(), List.of());
            case TranscriptionOutcome.Transcribed _ -> {
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
    public Uni<Void> keep(ClaimedSubmission claimed, ModelExchange exchange) {
        exchanges.computeIfAbsent(key(claimed), _ -> new ArrayList<>()).add(exchange);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<JobConclusion> finish(
            ClaimedSubmission claimed,
            Analysis analysis,
            Instant now,
            Function<Interview, Decision<Interview, JobConclusion>> rule) {
        return Uni.createFrom().item(() -> {
            interviews.end(claimed);
            JobConclusion conclusion = interviews.decide(claimed.interview(), rule);
            if (conclusion.outcome() == SubmissionRuleOutcome.SUCCEEDED) {
                results.add(analysis);
            }
            return conclusion;
        });
    }

    private static String key(ClaimedSubmission claimed) {
        return claimed.interview().id() + "/" + claimed.submission();
    }
}
