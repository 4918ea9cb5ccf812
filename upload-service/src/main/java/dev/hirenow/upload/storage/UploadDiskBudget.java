package dev.hirenow.upload.storage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.upload.answer.OrganisationSpoolQuotaExceeded;
import dev.hirenow.upload.answer.SpoolFull;
import dev.hirenow.upload.settings.UploadSettings;

/** Limits the disk space of all concurrent uploads, in total and per organisation. */
@ApplicationScoped
class UploadDiskBudget {

    private final long most;
    private final long share;
    private final AtomicLong taken = new AtomicLong();
    private final Map<String, Long> ofOrganisations = new ConcurrentHashMap<>();

    UploadDiskBudget(UploadSettings settings) {
        this.most = settings.spoolBytes().asLongValue();
        this.share = (long) (most * settings.spoolShare());
    }

    /**
     * Reserves so many bytes; the caller must give them back.
     *
     * @throws OrganisationSpoolQuotaExceeded if the organisation has used its share
     * @throws SpoolFull if the whole budget is used
     */
    void take(String organisation, long bytes) {
        long now = ofOrganisations.merge(organisation, bytes, Long::sum);
        if (now > share) {
            giveBackOf(organisation, bytes);
            throw new OrganisationSpoolQuotaExceeded();
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

    /** Bytes reserved now. */
    long taken() {
        return taken.get();
    }

    private void giveBackOf(String organisation, long bytes) {
        // Removes idle organisations, so that the map does not grow.
        ofOrganisations.computeIfPresent(organisation, (_, held) -> held == bytes ? null : held - bytes);
    }
}
