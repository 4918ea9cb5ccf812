package dev.hirenow.common.limit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Limits concurrent use per key within this process. */
public final class KeyedSemaphore {

    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /**
     * Creates a limit for each key.
     *
     * @param most most at once; 0 means no limit
     */
    public KeyedSemaphore(int most) {
        this.most = most;
    }

    /** A slot in use. */
    public interface Permit {
        /** Frees the slot; further calls have no effect. */
        void leave();
    }

    /** Takes a slot; empty if all slots of the key are in use. */
    public Optional<Permit> enter(String key) {
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

    /** Number of keys with a slot in use. */
    public int keys() {
        return taken.size();
    }

    private Permit place(String key) {
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.compareAndSet(true, false)) {
                // Removes keys without a slot, so that the map stays small.
                taken.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
            }
        };
    }
}
