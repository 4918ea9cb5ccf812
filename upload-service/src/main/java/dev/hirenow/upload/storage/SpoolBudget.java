package dev.hirenow.upload.storage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.upload.answer.SpoolFull;
import dev.hirenow.upload.answer.SpoolShareUsed;
import dev.hirenow.upload.settings.UploadSettings;

/** How much of all recordings that are arriving may be on disk, and how much of that is one organisation's. */
@ApplicationScoped
class SpoolBudget {

    private final long most;
    private final long share;
    private final AtomicLong taken = new AtomicLong();
    private final Map<String, Long> ofOrganisations = new ConcurrentHashMap<>();

    SpoolBudget(UploadSettings settings) {
        this.most = settings.spoolBytes().asLongValue();
        this.share = (long) (most * settings.spoolShare());
    }

    /**
     * Takes room for so many bytes more; then they have to be given back.
     *
     * @throws SpoolShareUsed when the organisation has as much as it may
     * @throws SpoolFull when all of them together have
     */
    void take(String organisation, long bytes) {
        long now = ofOrganisations.merge(organisation, bytes, Long::sum);
        if (now > share) {
            giveBackOf(organisation, bytes);
            throw new SpoolShareUsed();
        }
        if (taken.addAndGet(bytes) > most) {
            giveBack(organisation, bytes);
            throw new SpoolFull();
        }
    }

    void giveBack(String organisation, long bytes) {
        taken.addAndGet(-bytes);
        giveBackOf(organisation, bytes);
    }

    /** Bytes that are on disk now. */
    long taken() {
        return taken.get();
    }

    private void giveBackOf(String organisation, long bytes) {
        // Organisations without any go, so that nothing grows.
        ofOrganisations.computeIfPresent(organisation, (_, held) -> held == bytes ? null : held - bytes);
    }
}
