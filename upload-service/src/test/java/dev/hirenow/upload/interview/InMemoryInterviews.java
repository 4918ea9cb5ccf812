package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;

/** Interviews in a map, tested by the same contract as those in PostgreSQL. */
public final class InMemoryInterviews implements Interviews {

    private record Taken(IdempotencyKey key, Interview interview) {}

    private final Map<InterviewRef, Interview> interviews = new HashMap<>();
    private final Map<String, Taken> keys = new HashMap<>();
    private final Map<InterviewRef, String> links = new HashMap<>();

    /** Adds an interview directly. */
    public InMemoryInterviews with(Interview interview) {
        interviews.put(interview.terms().ref(), interview);
        return this;
    }

    @Override
    public Uni<CreationResult<Interview>> create(Decision.Change<Interview, InterviewRef> birth, Inviting inviting) {
        Optional<IdempotencyKey> key = inviting.key();
        return Uni.createFrom().item(() -> {
            String name = birth.outcome().organisation()
                    + key.map(IdempotencyKey::key).orElse("");
            Taken taken = key.isPresent() ? keys.get(name) : null;
            if (taken != null) {
                return taken.key().requestHash().equals(key.get().requestHash())
                        ? new CreationResult.Repeated<>(taken.interview())
                        : new CreationResult.KeyReused<>();
            }
            if (!inviting.again()) {
                refuseWhoeverIsInvited(birth.state().terms());
            }
            key.ifPresent(used -> keys.put(name, new Taken(used, birth.state())));
            with(birth.state());
            return new CreationResult.Created<>(birth.state());
        });
    }

    private void refuseWhoeverIsInvited(InterviewTerms terms) {
        List<Interview> others = interviews.values().stream()
                .filter(interview -> interview.terms().organisation().equals(terms.organisation()))
                .filter(interview -> interview.terms().positionId().equals(terms.positionId()))
                .toList();
        InvitedCandidateFinder.stillInvited(others, terms.candidate()).ifPresent(earlier -> {
            throw new AlreadyInvited(earlier);
        });
    }

    @Override
    public Uni<Optional<Interview>> find(InterviewRef ref) {
        return Uni.createFrom().item(() -> Optional.ofNullable(interviews.get(ref)));
    }

    @Override
    public <O> Uni<Optional<O>> change(InterviewRef ref, Function<Interview, Decision<Interview, O>> rule) {
        return find(ref)
                .map(found -> found.map(interview -> {
                    Decision<Interview, O> decision = rule.apply(interview);
                    if (decision instanceof Decision.Change<Interview, O> change) {
                        interviews.put(ref, change.state());
                    }
                    return decision.outcome();
                }));
    }

    @Override
    public <O> Uni<Optional<O>> changeBy(InvitationLink link, Function<Interview, Decision<Interview, O>> rule) {
        return Uni.createFrom().deferred(() -> {
            String current = links.getOrDefault(link.interview(), link.hash());
            return current.equals(link.hash())
                    ? change(link.interview(), rule)
                    : Uni.createFrom().failure(new InvitationLinkReplaced());
        });
    }

    /** From now on only this link opens the interview. */
    public void opensBy(InvitationLink link) {
        links.put(link.interview(), link.hash());
    }

    @Override
    public Uni<Map<UUID, String>> versions(Set<UUID> ids) {
        return Uni.createFrom().item(() -> interviews.values().stream()
                .filter(interview -> ids.contains(interview.terms().id()))
                .collect(Collectors.toMap(
                        interview -> interview.terms().id(),
                        interview -> interview.hashCode()
                                + links.getOrDefault(interview.terms().ref(), ""))));
    }

    @Override
    public Uni<List<InterviewRef>> overdue(Instant now, int limit) {
        return Uni.createFrom().item(() -> interviews.values().stream()
                .filter(interview -> interview instanceof Interview.Open || interview instanceof Interview.Reopened)
                .filter(interview -> !now.isBefore(interview.terms().answersUntil()))
                .map(interview -> interview.terms().ref())
                .limit(limit)
                .toList());
    }
}
