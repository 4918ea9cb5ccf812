package dev.hirenow.transcription.transcript;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;

/** Makes the audio for the provider and the playback copy, and stores both next to the recording. */
public final class PrepareAnswer {

    private static final int MOST_ATTEMPTS = 3;
    /**
     * More starts of ffmpeg per recording than any regular path needs: eight if this system is at fault, three if
     * runs are cut short. A recording that has been started more often has crashed the service each time.
     */
    static final int MOST_STARTS = 10;

    private final Transcriptions transcriptions;
    private final MediaStore store;
    private final MediaPreparation preparation;
    private final Spool spool;
    private final Clock clock;

    /** Works with these ports. */
    public PrepareAnswer(
            Transcriptions transcriptions, MediaStore store, MediaPreparation preparation, Spool spool, Clock clock) {
        this.transcriptions = transcriptions;
        this.store = store;
        this.preparation = preparation;
        this.spool = spool;
        this.clock = clock;
    }

    /** The result of preparing an answer. */
    public sealed interface Result {}

    /** The job has ended; {@code reason} is the failure, or null on success. */
    public record Ended(Step step, @Nullable FailureReason reason) implements Result {}

    /** This attempt did not finish. */
    public record NotYet() implements Result {}

    /** This machine cannot prepare anything until an operator fixes it. */
    public record NothingCanBePrepared(String trouble) implements Result {}

    /** The object store did not deliver the recording or did not accept the copies, which says nothing about either. */
    public record OutOfReach(Throwable cause) implements Result {}

    /** Prepares the answer; {@code attempts} counts the starts, including this one. */
    public Uni<Result> prepare(Turn turn, int attempts) {
        return transcriptions.find(turn).chain(state -> switch (state) {
            case Transcription.Waiting(var answer) -> withCopies(turn, answer, attempts);
            // The job was parked; it was claimed again because an operator retried it.
            case Transcription.Failed failed ->
                failed.media() == null ? withCopies(turn, failed.answer(), attempts) : needless(turn);
            case Transcription.Prepared _, Transcription.Transcribed _ -> needless(turn);
        });
    }

    private Uni<Result> needless(Turn turn) {
        return end(turn, _ -> Decision.unchanged(Step.NOTHING_TO_DO));
    }

    private Uni<Result> withCopies(Turn turn, Answer answer, int attempts) {
        return inSpool(turn, answer, attempts)
                .onFailure(StoreAway.class)
                .recoverWithItem(away -> new OutOfReach(((StoreAway) away).cause));
    }

    // The claim counts the attempt before ffmpeg reads the recording, so a crash of the service is counted
    // too.
    private Uni<Result> inSpool(Turn turn, Answer answer, int attempts) {
        if (attempts > MOST_STARTS) {
            return fail(turn, FailureReason.PREPARATION_FAILED);
        }
        return spool.open().chain(folder -> make(answer, folder)
                .chain(made -> settle(turn, answer, made, attempts))
                .eventually(() -> spool.clear(folder)));
    }

    private Uni<MediaPreparation.Result> make(Answer answer, Path folder) {
        Path recording = folder.resolve("recording");
        return reached(store.download(answer.recorded().object(), recording))
                .chain(found -> found
                        ? preparation.prepare(recording, folder)
                        : Uni.createFrom().item(new MediaPreparation.Unusable(FailureReason.RECORDING_MISSING)));
    }

    private Uni<Result> settle(Turn turn, Answer answer, MediaPreparation.Result made, int attempts) {
        return switch (made) {
            case MediaPreparation.Made copies ->
                upload(answer, copies).chain(media -> end(turn, prepared(media, copies.pictureWaits())));
            case MediaPreparation.Unusable(var reason) -> fail(turn, reason);
            case MediaPreparation.CutShort() ->
                attempts < MOST_ATTEMPTS
                        ? Uni.createFrom().item(new NotYet())
                        : fail(turn, FailureReason.PREPARATION_FAILED);
            case MediaPreparation.ProgramUnusable(var trouble) ->
                Uni.createFrom().item(new NothingCanBePrepared(trouble));
        };
    }

    private Uni<PreparedMedia> upload(Answer answer, MediaPreparation.Made copies) {
        return storeCopy(answer, "playback", copies.playback()).chain(playback -> storeAudio(answer, copies.audio())
                .map(audio -> new PreparedMedia(
                        playback, audio.orElse(null), copies.durationMs(), copies.audibleMs(), copies.missing())));
    }

    private Uni<Optional<MediaObject>> storeAudio(Answer answer, @Nullable MediaFile audio) {
        return audio == null
                ? Uni.createFrom().item(Optional.empty())
                : storeCopy(answer, "audio", audio).map(Optional::of);
    }

    private Uni<MediaObject> storeCopy(Answer answer, String name, MediaFile file) {
        return reached(store.store(answer.copyKey(name + "." + file.extension()), file));
    }

    private static <T> Uni<T> reached(Uni<T> stored) {
        return stored.onFailure().transform(StoreAway::new);
    }

    private static final class StoreAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Throwable cause;

        StoreAway(Throwable cause) {
            super(cause);
            this.cause = cause;
        }
    }

    // The published failure lets the other services continue; an operator can still retry the job.
    private Uni<Result> fail(Turn turn, FailureReason reason) {
        return transcriptions.putAside(turn, reason.name(), failed(reason)).map(step -> new Ended(step, reason));
    }

    private Uni<Result> end(Turn turn, Function<Transcription, Decision<Transcription, Step>> rule) {
        return transcriptions.conclude(turn, rule).map(step -> new Ended(step, null));
    }

    private Function<Transcription, Decision<Transcription, Step>> prepared(PreparedMedia media, boolean pictureWaits) {
        return state -> switch (state) {
            case Transcription.Waiting waiting -> waiting.prepared(media, pictureWaits, clock.instant());
            case Transcription.Failed failed -> failed.prepared(media, pictureWaits, clock.instant());
            case Transcription.Prepared _, Transcription.Transcribed _ -> Decision.unchanged(Step.NOTHING_TO_DO);
        };
    }

    private Function<Transcription, Decision<Transcription, Step>> failed(FailureReason reason) {
        return state -> switch (state) {
            case Transcription.Waiting waiting -> waiting.failed(reason, clock.instant());
            case Transcription.Failed failed -> failed.failed(reason, clock.instant());
            case Transcription.Prepared _, Transcription.Transcribed _ -> Decision.unchanged(Step.NOTHING_TO_DO);
        };
    }
}
