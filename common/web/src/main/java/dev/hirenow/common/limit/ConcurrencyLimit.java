package dev.hirenow.common.limit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts in this process what goes on at once for each key. */
public final class ConcurrencyLimit {

    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /**
     * For each key.
     *
     * @param most at once; 0 is no limit
     */
    public ConcurrencyLimit(int most) {
        this.most = most;
    }

    /** A place that was taken. */
    public interface Place {
        /** Gives it back; further calls change nothing. */
        void leave();
    }

    /** Takes a place; empty when all of the key are taken. */
    public Optional<Place> enter(String key) {
        if (most == 0) {
            return Optional.of(() -> {});
        }
        AtomicBoolean entered = new AtomicBoolean();
        taken.compute(key, (_, count) -> {
            int now = count == null ? 0 : count;
            entered.set(now < most);
            return entered.get() ? Integer.valueOf(now + 1) : count;
        });
        return entered.get() ? Optional.of(place(key)) : Optional.empty();
    }

    /** How many keys have a place taken. */
    public int keys() {
        return taken.size();
    }

    private Place place(String key) {
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.compareAndSet(true, false)) {
                // Keys without a place go, so that nothing grows.
                taken.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
            }
        };
    }
}
