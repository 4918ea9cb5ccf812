package dev.hirenow.transcription.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.work.call.Lease;

/** Stores everything in maps; a turn is valid while its fence is the job's latest. */
final class InMemoryTranscriptions implements Transcriptions {

    final List<Fact> facts = new ArrayList<>();
    final List<Job> jobs = new ArrayList<>();
    private final Map<AnswerKey, Transcription> states = new HashMap<>();
    private final Map<UUID, Long> fences = new HashMap<>();
    private final Set<UUID> parked = new HashSet<>();
    private final Map<UUID, String> cancelled = new HashMap<>();

    Turn claim(Answer answer) {
        UUID work = UUID.randomUUID();
        fences.put(work, 1L);
        return new Turn(answer.organisation(), answer.key(), new Lease(work, 1));
    }

    void takeOver(Turn turn) {
        fences.merge(turn.lease().workId(), 1L, Long::sum);
    }

    boolean isParked(Turn turn) {
        return parked.contains(turn.lease().workId());
    }

    boolean isCancelledBy(Turn turn, String operator) {
        return operator.equals(cancelled.get(turn.lease().workId()));
    }

    Transcription state(Answer answer) {
        return states.get(answer.key());
    }

    @Override
    public Uni<Step> receive(Answer answer, Function<Transcription, Decision<Transcription, Step>> rule) {
        states.putIfAbsent(answer.key(), new Transcription.Waiting(answer));
        return Uni.createFrom().item(carryOut(answer.key(), rule));
    }

    @Override
    public Uni<Transcription> find(Turn turn) {
        return Uni.createFrom().item(states.get(turn.answer()));
    }

    @Override
    public Uni<Step> conclude(Turn turn, Function<Transcription, Decision<Transcription, Step>> rule) {
        return fences.getOrDefault(turn.lease().workId(), 0L) == turn.lease().fence()
                ? Uni.createFrom().item(() -> ended(turn, rule))
                : Uni.createFrom().failure(new IllegalStateException("fence lost"));
    }

    @Override
    public Uni<Step> putAside(Turn turn, String reason, Function<Transcription, Decision<Transcription, Step>> rule) {
        return conclude(turn, rule).invoke(() -> parked.add(turn.lease().workId()));
    }

    @Override
    public Uni<Step> cancel(Turn turn, String operator, Function<Transcription, Decision<Transcription, Step>> rule) {
        return conclude(turn, rule).invoke(() -> cancelled.put(turn.lease().workId(), operator));
    }

    private Step ended(Turn turn, Function<Transcription, Decision<Transcription, Step>> rule) {
        fences.remove(turn.lease().workId());
        return carryOut(turn.answer(), rule);
    }

    private Step carryOut(AnswerKey key, Function<Transcription, Decision<Transcription, Step>> rule) {
        Decision<Transcription, Step> decision = rule.apply(states.get(key));
        if (decision instanceof Decision.Change<Transcription, Step> change) {
            states.put(key, change.state());
            facts.addAll(change.facts());
            change.jobs().stream().filter(job -> !known(job)).forEach(jobs::add);
        }
        return decision.outcome();
    }

    private boolean known(Job job) {
        return jobs.stream()
                .anyMatch(
                        other -> other.kind().equals(job.kind()) && other.key().equals(job.key()));
    }
}
