package dev.hirenow.transcription.transcript;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;

/**
 * Replaces an audio-only playback copy with one that has video. Nothing waits for it: the transcript is made in the
 * meantime, and the new copy has the same key.
 */
public final class EncodePlaybackVideo {

    private static final int MOST_ATTEMPTS = 2;

    private final Transcriptions transcriptions;
    private final MediaStore store;
    private final PlaybackVideoEncoder encoding;
    private final ScratchSpace scratch;

    /** Works with these ports. */
    public EncodePlaybackVideo(
            Transcriptions transcriptions, MediaStore store, PlaybackVideoEncoder encoding, ScratchSpace scratch) {
        this.transcriptions = transcriptions;
        this.store = store;
        this.encoding = encoding;
        this.scratch = scratch;
    }

    /** The result of encoding. */
    public sealed interface Result {}

    /** The playback copy now has video. */
    public record Replaced() implements Result {}

    /** The playback copy stays as it is, and the job has ended; {@code reason} is a code. */
    public record Left(String reason) implements Result {}

    /** This attempt did not finish. */
    public record Interrupted() implements Result {}

    /** This machine cannot encode anything until an operator fixes it. */
    public record NothingCanBeEncoded(String trouble) implements Result {}

    /** The object store did not deliver the recording or did not accept the copy, which says nothing about either. */
    public record StoreUnavailable(Throwable cause) implements Result {}

    /** Encodes the answer's video; {@code attempts} counts the starts, including this one. */
    public Uni<Result> encode(ClaimedAnswer claimed, int attempts) {
        return transcriptions.find(claimed).chain(state -> switch (state) {
            case Transcription.Waiting _ -> left(claimed, "NOT_PREPARED");
            case Transcription.Prepared(var answer, var media) -> inSpool(claimed, answer, media, attempts);
            case Transcription.Transcribed done -> inSpool(claimed, done.answer(), done.media(), attempts);
            case Transcription.Failed failed -> failed(claimed, failed, attempts);
        });
    }

    /** No attempts are left: parks the job for operators and changes nothing else. */
    public Uni<TranscriptionRuleOutcome> exhausted(ClaimedAnswer claimed, String reason) {
        return transcriptions.park(claimed, reason, _ -> Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO));
    }

    /** An operator cancelled the job; nothing else changes. */
    public Uni<TranscriptionRuleOutcome> cancelled(ClaimedAnswer claimed, String operator) {
        return transcriptions.cancel(
                claimed, operator, _ -> Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO));
    }

    private Uni<Result> failed(ClaimedAnswer claimed, Transcription.Failed failed, int attempts) {
        @Nullable PreparedMedia media = failed.media();
        return media == null ? left(claimed, "NOT_PREPARED") : inSpool(claimed, failed.answer(), media, attempts);
    }

    private Uni<Result> inSpool(ClaimedAnswer claimed, RecordedAttempt answer, PreparedMedia media, int attempts) {
        if (attempts > PrepareAnswer.MOST_STARTS) {
            return left(claimed, "CUT_SHORT");
        }
        return scratch.open().chain(folder -> encoded(answer, folder)
                .chain(made -> settle(claimed, media.playback(), made, attempts))
                .onFailure(StoreFailure.class)
                .recoverWithItem(away -> new StoreUnavailable(
                        Optional.ofNullable(away.getCause()).orElse(away)))
                .eventually(() -> scratch.clear(folder)));
    }

    private Uni<MediaPreparation.Result> encoded(RecordedAttempt answer, Path folder) {
        Path recording = folder.resolve("recording");
        return reached(store.download(answer.recorded().object(), recording))
                .chain(found -> found
                        ? encoding.encode(recording, folder)
                        : Uni.createFrom()
                                .item(new MediaPreparation.Unusable(TranscriptionFailureReason.RECORDING_MISSING)));
    }

    private Uni<Result> settle(
            ClaimedAnswer claimed, MediaObject playback, MediaPreparation.Result made, int attempts) {
        return switch (made) {
            case MediaPreparation.Made copies -> replaced(claimed, playback, copies.playback());
            case MediaPreparation.Unusable(var reason) -> left(claimed, reason.name());
            case MediaPreparation.CutShort() ->
                attempts < MOST_ATTEMPTS ? Uni.createFrom().item(new Interrupted()) : left(claimed, "CUT_SHORT");
            case MediaPreparation.ProgramUnusable(var trouble) ->
                Uni.createFrom().item(new NothingCanBeEncoded(trouble));
        };
    }

    // The key stays the same, so other services need no new fact to find the copy.
    private Uni<Result> replaced(ClaimedAnswer claimed, MediaObject playback, MediaFile file) {
        return reached(store.store(playback.key(), file))
                .chain(() -> end(claimed))
                .replaceWith(new Replaced());
    }

    private Uni<Result> left(ClaimedAnswer claimed, String reason) {
        return end(claimed).replaceWith(new Left(reason));
    }

    private Uni<TranscriptionRuleOutcome> end(ClaimedAnswer claimed) {
        return transcriptions.conclude(claimed, _ -> Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO));
    }

    private static <T> Uni<T> reached(Uni<T> stored) {
        return stored.onFailure().transform(StoreFailure::new);
    }

    private static final class StoreFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoreFailure(Throwable cause) {
            super(cause);
        }
    }
}
