package dev.hirenow.upload.rest;

import java.util.Optional;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.limit.KeyedSemaphore;
import dev.hirenow.common.limit.TooManyRequestsProblem;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.settings.QuotaSettings;

/** Limits concurrent uploads per interview, so that one invitation cannot use up the capacity. */
@ApplicationScoped
class ConcurrentRecordingsLimit {

    private final KeyedSemaphore places;

    ConcurrentRecordingsLimit(QuotaSettings settings) {
        this.places = new KeyedSemaphore(settings.recordings());
    }

    /** Runs {@code receiving} if an upload slot is free; otherwise refuses the upload and releases its sender. */
    <T> Uni<T> within(
            InterviewRef interview, RecordingRequestReader recordingRequest, Supplier<Uni<? extends T>> receiving) {
        Optional<KeyedSemaphore.Permit> free = places.enter(interview.id().toString());
        if (free.isEmpty()) {
            recordingRequest.dismiss();
            return Uni.createFrom()
                    .failure(TooManyRequestsProblem.problem(
                            "Too many recordings of this interview are arriving at once.",
                            TooManyRequestsProblem.SOON));
        }
        return Uni.createFrom().deferred(receiving).onTermination().invoke(() -> free.get()
                .leave());
    }
}
