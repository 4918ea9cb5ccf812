package dev.hirenow.upload.storage;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.upload.settings.UploadSettings;

/** How much of all recordings that are arriving may be in memory at the same time. */
@ApplicationScoped
class MemoryBudget {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    MemoryBudget(UploadSettings settings) {
        this.most = settings.memory().asLongValue();
    }

    /** Whether there was room for so many bytes more; then they have to be given back. */
    boolean take(int bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    /** Bytes that are in memory now. */
    long taken() {
        return taken.get();
    }
}
