package dev.hirenow.sandbox.traffic;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/** A call that is under way; it ends once, whoever says so first. */
public final class Visit {

    /** What the log of nginx calls a caller that left before the answer. */
    public static final int CALLER_LEFT = 499;

    private final Traffic traffic;
    private final Provider provider;
    private final long startedNanos;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean held = new AtomicBoolean();

    Visit(Traffic traffic, Provider provider, long startedNanos) {
        this.traffic = traffic;
        this.provider = provider;
        this.startedNanos = startedNanos;
    }

    Provider provider() {
        return provider;
    }

    long startedNanos() {
        return startedNanos;
    }

    public void bodyRead(String sha256, long bytes, @Nullable String text) {
        traffic.bodyRead(this, sha256, bytes, text);
    }

    public void hold() {
        if (held.compareAndSet(false, true)) {
            traffic.heldChanged(this, 1);
        }
    }

    public void goOn() {
        if (held.compareAndSet(true, false)) {
            traffic.heldChanged(this, -1);
        }
    }

    /** Ends the visit with this HTTP status; a second end has no effect. */
    public void end(int status) {
        if (ended.compareAndSet(false, true)) {
            goOn();
            traffic.left(this, status);
        }
    }
}
