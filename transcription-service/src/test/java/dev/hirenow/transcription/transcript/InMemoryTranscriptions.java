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
    private final Map<AttemptKey, Transcription> states = new HashMap<>();
    private final Map<UUID, Long> fences = new HashMap<>();
    private final Set<UUID> parked = new HashSet<>();
    private final Map<UUID, String> cancelled = new HashMap<>();

    ClaimedAnswer claim(RecordedAttempt answer) {
        UUID work = UUID.randomUUID();
        fences.put(work, 1L);
        return new ClaimedAnswer(answer.organisation(), answer.key(), new Lease(work, 1));
    }

    void takeOver(ClaimedAnswer claimed) {
        fences.merge(claimed.lease().workId(), 1L, Long::sum);
    }

    boolean isParked(ClaimedAnswer claimed) {
        return parked.contains(claimed.lease().workId());
    }

    boolean isCancelledBy(ClaimedAnswer claimed, String operator) {
        return operator.equals(cancelled.get(claimed.lease().workId()));
    }

    Transcription state(RecordedAttempt answer) {
        return states.get(answer.key());
    }

    @Override
    public Uni<TranscriptionRuleOutcome> receive(
            RecordedAttempt answer, Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        states.putIfAbsent(answer.key(), new Transcription.Waiting(answer));
        return Uni.createFrom().item(carryOut(answer.key(), rule));
    }

    @Override
    public Uni<Transcription> find(ClaimedAnswer claimed) {
        return Uni.createFrom().item(states.get(claimed.answer()));
    }

    @Override
    public Uni<TranscriptionRuleOutcome> conclude(
            ClaimedAnswer claimed, Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        return fences.getOrDefault(claimed.lease().workId(), 0L)
                        == claimed.lease().fence()
                ? Uni.createFrom().item(() -> ended(claimed, rule))
                : Uni.createFrom().failure(new IllegalStateException("fence lost"));
    }

    @Override
    public Uni<TranscriptionRuleOutcome> park(
            ClaimedAnswer claimed,
            String reason,
            Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        return conclude(claimed, rule).invoke(() -> parked.add(claimed.lease().workId()));
    }

    @Override
    public Uni<TranscriptionRuleOutcome> cancel(
            ClaimedAnswer claimed,
            String operator,
            Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        return conclude(claimed, rule)
                .invoke(() -> cancelled.put(claimed.lease().workId(), operator));
    }

    private TranscriptionRuleOutcome ended(
            ClaimedAnswer claimed, Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        fences.remove(claimed.lease().workId());
        return carryOut(claimed.answer(), rule);
    }

    private TranscriptionRuleOutcome carryOut(
            AttemptKey key, Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        Decision<Transcription, TranscriptionRuleOutcome> decision = rule.apply(states.get(key));
        if (decision instanceof Decision.Change<Transcription, TranscriptionRuleOutcome> change) {
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
