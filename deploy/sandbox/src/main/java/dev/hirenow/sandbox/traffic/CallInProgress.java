package dev.hirenow.sandbox.traffic;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/** A call in progress; only its first end counts. */
public final class CallInProgress {

    /** nginx's status for a client that disconnected before the response. */
    public static final int CALLER_LEFT = 499;

    private final CallLog callLog;
    private final Provider provider;
    private final long startedNanos;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean held = new AtomicBoolean();

    CallInProgress(CallLog callLog, Provider provider, long startedNanos) {
        this.callLog = callLog;
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
        callLog.bodyRead(this, sha256, bytes, text);
    }

    public void hold() {
        if (held.compareAndSet(false, true)) {
            callLog.heldChanged(this, 1);
        }
    }

    public void goOn() {
        if (held.compareAndSet(true, false)) {
            callLog.heldChanged(this, -1);
        }
    }

    /** Ends the call with this HTTP status; a second call has no effect. */
    public void end(int status) {
        if (ended.compareAndSet(false, true)) {
            goOn();
            callLog.left(this, status);
        }
    }
}
