package dev.hirenow.upload.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.InvitationLink;

/** Loses the connection at the first change, before or after the change was stored. */
final class FailingOnce implements Interviews {

    private final Interviews real;
    private final boolean afterwards;
    private final AtomicBoolean failed = new AtomicBoolean();

    FailingOnce(Interviews real, boolean afterwards) {
        this.real = real;
        this.afterwards = afterwards;
    }

    @Override
    public <O> Uni<Optional<O>> change(InterviewRef ref, Function<Interview, Decision<Interview, O>> rule) {
        return once(real.change(ref, rule));
    }

    @Override
    public <O> Uni<Optional<O>> changeBy(InvitationLink link, Function<Interview, Decision<Interview, O>> rule) {
        return once(real.changeBy(link, rule));
    }

    private <O> Uni<Optional<O>> once(Uni<Optional<O>> change) {
        if (!failed.compareAndSet(false, true)) {
            return change;
        }
        Uni<Optional<O>> lost = Uni.createFrom().failure(new IllegalStateException("connection lost"));
        return afterwards ? change.chain(() -> lost) : lost;
    }

    @Override
    public Uni<CreationResult<Interview>> create(Decision.Change<Interview, InterviewRef> birth, Inviting inviting) {
        return real.create(birth, inviting);
    }

    @Override
    public Uni<Optional<Interview>> find(InterviewRef ref) {
        return real.find(ref);
    }

    @Override
    public Uni<Map<UUID, String>> versions(Set<UUID> ids) {
        return real.versions(ids);
    }

    @Override
    public Uni<List<InterviewRef>> overdue(Instant now, int limit) {
        return real.overdue(now, limit);
    }
}
