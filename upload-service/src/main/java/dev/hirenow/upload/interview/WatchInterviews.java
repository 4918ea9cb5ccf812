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
 * Tells whoever watches an interview how it stands. However many watch, {@link #look} asks for all versions at once, and
 * reads only what is new: any replica hears of what any other stored.
 */
public final class WatchInterviews {

    private final Interviews interviews;
    private final Clock clock;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    /** Watches by this clock. */
    public WatchInterviews(Interviews interviews, Clock clock) {
        this.interviews = interviews;
        this.clock = clock;
    }

    /** Whether somebody may still see the interview. */
    @FunctionalInterface
    public interface Right {

        /** Asked before each news. */
        Uni<Boolean> lasts();
    }

    /**
     * The interview as it stands at the next look, then whenever it has changed, and now and then without a change, so
     * that nobody takes the stream for dead. It ends with the right to see it, and after some minutes: whoever watches on
     * has to show that right again.
     */
    public Multi<Interview> watch(InterviewRef ref, Right right) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Watch watch = new Watch(ref, right, emitter, clock.instant());
                            watches.add(watch);
                            emitter.onTermination(() -> watches.remove(watch));
                        },
                        BackPressureStrategy.LATEST);
    }

    /** Looks once for everybody; not to be called again before it has ended. */
    public Uni<Void> look() {
        List<Watch> open = List.copyOf(watches);
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> ids = open.stream().map(watch -> watch.ref().id()).collect(Collectors.toUnmodifiableSet());
        return interviews.versions(ids).chain(versions -> tell(open, versions));
    }

    /** Ends all streams, so that a service that stops does not wait for them. */
    public void close() {
        List.copyOf(watches).forEach(Watch::end);
    }

    /** How many watch now. */
    public int count() {
        return watches.size();
    }

    private Uni<Void> tell(List<Watch> open, Map<UUID, String> versions) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(open)
                .filter(watch -> watch.wants(versions.getOrDefault(watch.ref().id(), ""), now))
                .onItem()
                .transformToUniAndConcatenate(watch -> tell(watch, versions, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Optional<Interview>> tell(Watch watch, Map<UUID, String> versions, Instant now) {
        return watch.right()
                .lasts()
                .chain(lasts ->
                        lasts ? interviews.find(watch.ref()) : Uni.createFrom().item(Optional.<Interview>empty()))
                .invoke(found -> watch.tell(found, versions, now));
    }
}
