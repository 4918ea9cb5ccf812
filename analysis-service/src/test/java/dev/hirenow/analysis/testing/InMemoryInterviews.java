package dev.hirenow.analysis.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.interview.AnswerKey;
import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.JobConclusion;
import dev.hirenow.analysis.interview.SubmissionRuleOutcome;
import dev.hirenow.analysis.interview.Transcript;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.facts.Fact;

/** Interviews without a database, for tests of rules and use cases. */
public final class InMemoryInterviews implements Interviews {

    public final List<Fact> facts = new ArrayList<>();
    /** Without those that a later decision made obsolete. */
    public final List<Job> jobs = new ArrayList<>();

    public final List<String> parked = new ArrayList<>();
    private final Map<UUID, Interview> states = new HashMap<>();
    private final Map<UUID, Map<AnswerKey, Transcript>> words = new HashMap<>();
    private final Set<ClaimedSubmission> over = new HashSet<>();

    @Override
    public Uni<SubmissionRuleOutcome> change(
            InterviewRef ref, Function<Interview, Decision<Interview, SubmissionRuleOutcome>> rule) {
        return Uni.createFrom().item(() -> decide(ref, rule));
    }

    @Override
    public Uni<JobConclusion> conclude(
            ClaimedSubmission claimed, Function<Interview, Decision<Interview, JobConclusion>> rule) {
        return Uni.createFrom().item(() -> {
            end(claimed);
            JobConclusion conclusion = decide(claimed.interview(), rule);
            if (conclusion.parkedFor() != null) {
                parked.add(conclusion.parkedFor());
            }
            return conclusion;
        });
    }

    @Override
    public Uni<JobConclusion> cancel(
            ClaimedSubmission claimed, String operator, Function<Interview, Decision<Interview, JobConclusion>> rule) {
        return Uni.createFrom().item(() -> {
            end(claimed);
            return decide(claimed.interview(), rule);
        });
    }

    /** A turn ends once; a second end belongs to a worker that lost the job. */
    void end(ClaimedSubmission claimed) {
        if (!over.add(claimed)) {
            throw new IllegalStateException("lost");
        }
    }

    <O> O decide(InterviewRef ref, Function<Interview, Decision<Interview, O>> rule) {
        return switch (rule.apply(state(ref))) {
            case Decision.Unchanged<Interview, O>(var outcome) -> outcome;
            case Decision.Change<Interview, O> change -> {
                Interview next = change.state();
                next.arrived().forEach(transcript -> words.computeIfAbsent(ref.id(), _ -> new HashMap<>())
                        .put(transcript.answer(), transcript));
                states.put(ref.id(), new Interview(ref, next.closed(), next.outcomes(), next.submissions(), List.of()));
                facts.addAll(change.facts());
                jobs.addAll(change.jobs());
                jobs.removeIf(job -> change.needless().stream()
                        .anyMatch(obsolete ->
                                job.kind().equals(obsolete.kind()) && job.key().startsWith(obsolete.keys())));
                yield change.outcome();
            }
        };
    }

    public Interview state(InterviewRef ref) {
        return states.getOrDefault(ref.id(), Interview.unknown(ref));
    }

    Transcript words(InterviewRef ref, AnswerKey answer) {
        return words.get(ref.id()).get(answer);
    }
}
