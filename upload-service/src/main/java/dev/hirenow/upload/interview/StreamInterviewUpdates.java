package dev.hirenow.upload.interview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;

/**
 * Streams the state of interviews to subscribers. {@link #look} reads all watched versions in one query, however
 * many subscribers there are, and loads only changed interviews. Each replica sees what any other replica stored.
 */
public final class StreamInterviewUpdates {

    private final Interviews interviews;
    private final Clock clock;
    private final Set<InterviewSubscription> watches = ConcurrentHashMap.newKeySet();

    /** Checks deadlines by this clock. */
    public StreamInterviewUpdates(Interviews interviews, Clock clock) {
        this.interviews = interviews;
        this.clock = clock;
    }

    /** Tells whether a subscriber may still see the interview. */
    @FunctionalInterface
    public interface Right {

        /** Checked before each event. */
        Uni<Boolean> lasts();
    }

    /**
     * Emits the interview at the next check and after each change, and from time to time without a change, so that
     * the connection does not look dead. The stream completes when the subscriber loses access, and after some
     * minutes: the client then reconnects and is authorised again.
     */
    public Multi<Interview> watch(InterviewRef ref, Right right) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            InterviewSubscription subscription =
                                    new InterviewSubscription(ref, right, emitter, clock.instant());
                            watches.add(subscription);
                            emitter.onTermination(() -> watches.remove(subscription));
                        },
                        BackPressureStrategy.LATEST);
    }

    /** Checks once for all subscribers; must not be called again before it has completed. */
    public Uni<Void> look() {
        List<InterviewSubscription> open = List.copyOf(watches);
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> ids =
                open.stream().map(subscription -> subscription.ref().id()).collect(Collectors.toUnmodifiableSet());
        return interviews.versions(ids).chain(versions -> tell(open, versions));
    }

    /** Completes all streams, so that shutdown does not wait for them. */
    public void close() {
        List.copyOf(watches).forEach(InterviewSubscription::end);
    }

    /** The current number of subscribers. */
    public int count() {
        return watches.size();
    }

    private Uni<Void> tell(List<InterviewSubscription> open, Map<UUID, String> versions) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(open)
                .filter(subscription -> subscription.isDue(
                        versions.getOrDefault(subscription.ref().id(), ""), now))
                .onItem()
                .transformToUniAndConcatenate(subscription -> tell(subscription, versions, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Optional<Interview>> tell(InterviewSubscription subscription, Map<UUID, String> versions, Instant now) {
        return subscription
                .right()
                .lasts()
                .chain(lasts -> lasts
                        ? interviews.find(subscription.ref())
                        : Uni.createFrom().item(Optional.<Interview>empty()))
                .invoke(found -> subscription.send(found, versions, now));
    }
}
