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
import dev.hirenow.analysis.interview.Ending;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.Step;
import dev.hirenow.analysis.interview.Transcript;
import dev.hirenow.analysis.interview.Turn;
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
    private final Set<Turn> over = new HashSet<>();

    @Override
    public Uni<Step> change(InterviewRef ref, Function<Interview, Decision<Interview, Step>> rule) {
        return Uni.createFrom().item(() -> decide(ref, rule));
    }

    @Override
    public Uni<Ending> conclude(Turn turn, Function<Interview, Decision<Interview, Ending>> rule) {
        return Uni.createFrom().item(() -> {
            end(turn);
            Ending ending = decide(turn.interview(), rule);
            if (ending.parkedFor() != null) {
                parked.add(ending.parkedFor());
            }
            return ending;
        });
    }

    @Override
    public Uni<Ending> cancel(Turn turn, String operator, Function<Interview, Decision<Interview, Ending>> rule) {
        return Uni.createFrom().item(() -> {
            end(turn);
            return decide(turn.interview(), rule);
        });
    }

    /** A turn ends once; a second end belongs to a worker that lost the job. */
    void end(Turn turn) {
        if (!over.add(turn)) {
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
                        .anyMatch(gone ->
                                job.kind().equals(gone.kind()) && job.key().startsWith(gone.keys())));
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
