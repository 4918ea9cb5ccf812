package dev.hirenow.upload.rest;

import java.util.Optional;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.limit.ConcurrencyLimit;
import dev.hirenow.common.limit.TooManyRequests;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.settings.QuotaSettings;

/** Limits concurrent uploads per interview, so that one invitation cannot use up the capacity. */
@ApplicationScoped
class ConcurrentRecordingsLimit {

    private final ConcurrencyLimit places;

    ConcurrentRecordingsLimit(QuotaSettings settings) {
        this.places = new ConcurrencyLimit(settings.recordings());
    }

    /** Runs {@code receiving} if an upload slot is free; otherwise refuses the upload and releases its sender. */
    <T> Uni<T> within(InterviewRef interview, RecordingRequest recordingRequest, Supplier<Uni<? extends T>> receiving) {
        Optional<ConcurrencyLimit.Permit> free = places.enter(interview.id().toString());
        if (free.isEmpty()) {
            recordingRequest.dismiss();
            return Uni.createFrom()
                    .failure(TooManyRequests.problem(
                            "Too many recordings of this interview are arriving at once.", TooManyRequests.SOON));
        }
        return Uni.createFrom().deferred(receiving).onTermination().invoke(() -> free.get()
                .leave());
    }
}
