package dev.hirenow.upload.storage;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.upload.settings.UploadSettings;

/** Limits how many bytes of all concurrent uploads are in memory at the same time. */
@ApplicationScoped
class UploadMemoryBudget {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    UploadMemoryBudget(UploadSettings settings) {
        this.most = settings.memory().asLongValue();
    }

    /** Reserves so many bytes if they fit the budget; the caller must give them back. */
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

    /** Bytes reserved now. */
    long taken() {
        return taken.get();
    }
}
