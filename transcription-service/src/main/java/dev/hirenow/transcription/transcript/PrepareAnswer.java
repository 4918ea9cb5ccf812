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
    private final ScratchSpace scratch;
    private final Clock clock;

    /** Works with these ports. */
    public PrepareAnswer(
            Transcriptions transcriptions,
            MediaStore store,
            MediaPreparation preparation,
            ScratchSpace scratch,
            Clock clock) {
        this.transcriptions = transcriptions;
        this.store = store;
        this.preparation = preparation;
        this.scratch = scratch;
        this.clock = clock;
    }

    /** The result of preparing an answer. */
    public sealed interface Result {}

    /** The job has ended; {@code reason} is the failure, or null on success. */
    public record Ended(
            TranscriptionRuleOutcome outcome, @Nullable TranscriptionFailureReason reason) implements Result {}

    /** This attempt did not finish. */
    public record Interrupted() implements Result {}

    /** This machine cannot prepare anything until an operator fixes it. */
    public record NothingCanBePrepared(String trouble) implements Result {}

    /** The object store did not deliver the recording or did not accept the copies, which says nothing about either. */
    public record StoreUnavailable(Throwable cause) implements Result {}

    /** Prepares the answer; {@code attempts} counts the starts, including this one. */
    public Uni<Result> prepare(ClaimedAnswer claimed, int attempts) {
        return transcriptions.find(claimed).chain(state -> switch (state) {
            case Transcription.Waiting(var answer) -> withCopies(claimed, answer, attempts);
            // The job was parked; it was claimed again because an operator retried it.
            case Transcription.Failed failed ->
                failed.media() == null ? withCopies(claimed, failed.answer(), attempts) : notNeeded(claimed);
            case Transcription.Prepared _, Transcription.Transcribed _ -> notNeeded(claimed);
        });
    }

    private Uni<Result> notNeeded(ClaimedAnswer claimed) {
        return end(claimed, _ -> Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO));
    }

    private Uni<Result> withCopies(ClaimedAnswer claimed, RecordedAttempt answer, int attempts) {
        return inSpool(claimed, answer, attempts)
                .onFailure(StoreFailure.class)
                .recoverWithItem(away -> new StoreUnavailable(((StoreFailure) away).cause));
    }

    // The claim counts the attempt before ffmpeg reads the recording, so a crash of the service is counted
    // too.
    private Uni<Result> inSpool(ClaimedAnswer claimed, RecordedAttempt answer, int attempts) {
        if (attempts > MOST_STARTS) {
            return fail(claimed, TranscriptionFailureReason.PREPARATION_FAILED);
        }
        return scratch.open().chain(folder -> make(answer, folder)
                .chain(made -> settle(claimed, answer, made, attempts))
                .eventually(() -> scratch.clear(folder)));
    }

    private Uni<MediaPreparation.Result> make(RecordedAttempt answer, Path folder) {
        Path recording = folder.resolve("recording");
        return reached(store.download(answer.recorded().object(), recording))
                .chain(found -> found
                        ? preparation.prepare(recording, folder)
                        : Uni.createFrom()
                                .item(new MediaPreparation.Unusable(TranscriptionFailureReason.RECORDING_MISSING)));
    }

    private Uni<Result> settle(
            ClaimedAnswer claimed, RecordedAttempt answer, MediaPreparation.Result made, int attempts) {
        return switch (made) {
            case MediaPreparation.Made copies ->
                upload(answer, copies).chain(media -> end(claimed, prepared(media, copies.pictureWaits())));
            case MediaPreparation.Unusable(var reason) -> fail(claimed, reason);
            case MediaPreparation.CutShort() ->
                attempts < MOST_ATTEMPTS
                        ? Uni.createFrom().item(new Interrupted())
                        : fail(claimed, TranscriptionFailureReason.PREPARATION_FAILED);
            case MediaPreparation.ProgramUnusable(var trouble) ->
                Uni.createFrom().item(new NothingCanBePrepared(trouble));
        };
    }

    private Uni<PreparedMedia> upload(RecordedAttempt answer, MediaPreparation.Made copies) {
        return storeCopy(answer, "playback", copies.playback()).chain(playback -> storeAudio(answer, copies.audio())
                .map(audio -> new PreparedMedia(
                        playback, audio.orElse(null), copies.durationMs(), copies.audibleMs(), copies.missing())));
    }

    private Uni<Optional<MediaObject>> storeAudio(RecordedAttempt answer, @Nullable MediaFile audio) {
        return audio == null
                ? Uni.createFrom().item(Optional.empty())
                : storeCopy(answer, "audio", audio).map(Optional::of);
    }

    private Uni<MediaObject> storeCopy(RecordedAttempt answer, String name, MediaFile file) {
        return reached(store.store(answer.copyKey(name + "." + file.extension()), file));
    }

    private static <T> Uni<T> reached(Uni<T> stored) {
        return stored.onFailure().transform(StoreFailure::new);
    }

    private static final class StoreFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Throwable cause;

        StoreFailure(Throwable cause) {
            super(cause);
            this.cause = cause;
        }
    }

    // The published failure lets the other services continue; an operator can still retry the job.
    private Uni<Result> fail(ClaimedAnswer claimed, TranscriptionFailureReason reason) {
        return transcriptions.park(claimed, reason.name(), failed(reason)).map(outcome -> new Ended(outcome, reason));
    }

    private Uni<Result> end(
            ClaimedAnswer claimed, Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        return transcriptions.conclude(claimed, rule).map(outcome -> new Ended(outcome, null));
    }

    private Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> prepared(
            PreparedMedia media, boolean pictureWaits) {
        return state -> switch (state) {
            case Transcription.Waiting waiting -> waiting.prepared(media, pictureWaits, clock.instant());
            case Transcription.Failed failed -> failed.prepared(media, pictureWaits, clock.instant());
            case Transcription.Prepared _, Transcription.Transcribed _ ->
                Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO);
        };
    }

    private Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> failed(
            TranscriptionFailureReason reason) {
        return state -> switch (state) {
            case Transcription.Waiting waiting -> waiting.failed(reason, clock.instant());
            case Transcription.Failed failed -> failed.failed(reason, clock.instant());
            case Transcription.Prepared _, Transcription.Transcribed _ ->
                Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO);
        };
    }
}
