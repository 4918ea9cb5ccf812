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
public final class EncodePicture {

    private static final int MOST_ATTEMPTS = 2;

    private final Transcriptions transcriptions;
    private final MediaStore store;
    private final PictureEncoding encoding;
    private final Spool spool;

    /** Works with these ports. */
    public EncodePicture(Transcriptions transcriptions, MediaStore store, PictureEncoding encoding, Spool spool) {
        this.transcriptions = transcriptions;
        this.store = store;
        this.encoding = encoding;
        this.spool = spool;
    }

    /** The result of encoding. */
    public sealed interface Result {}

    /** The playback copy now has video. */
    public record Replaced() implements Result {}

    /** The playback copy stays as it is, and the job has ended; {@code reason} is a code. */
    public record Left(String reason) implements Result {}

    /** This attempt did not finish. */
    public record NotYet() implements Result {}

    /** This machine cannot encode anything until an operator fixes it. */
    public record NothingCanBeEncoded(String trouble) implements Result {}

    /** The object store did not deliver the recording or did not accept the copy, which says nothing about either. */
    public record OutOfReach(Throwable cause) implements Result {}

    /** Encodes the answer's video; {@code attempts} counts the starts, including this one. */
    public Uni<Result> encode(Turn turn, int attempts) {
        return transcriptions.find(turn).chain(state -> switch (state) {
            case Transcription.Waiting _ -> left(turn, "NOT_PREPARED");
            case Transcription.Prepared(var answer, var media) -> inSpool(turn, answer, media, attempts);
            case Transcription.Transcribed done -> inSpool(turn, done.answer(), done.media(), attempts);
            case Transcription.Failed failed -> failed(turn, failed, attempts);
        });
    }

    /** No attempts are left: parks the job for operators and changes nothing else. */
    public Uni<Step> exhausted(Turn turn, String reason) {
        return transcriptions.putAside(turn, reason, _ -> Decision.unchanged(Step.NOTHING_TO_DO));
    }

    /** An operator cancelled the job; nothing else changes. */
    public Uni<Step> cancelled(Turn turn, String operator) {
        return transcriptions.cancel(turn, operator, _ -> Decision.unchanged(Step.NOTHING_TO_DO));
    }

    private Uni<Result> failed(Turn turn, Transcription.Failed failed, int attempts) {
        @Nullable PreparedMedia media = failed.media();
        return media == null ? left(turn, "NOT_PREPARED") : inSpool(turn, failed.answer(), media, attempts);
    }

    private Uni<Result> inSpool(Turn turn, Answer answer, PreparedMedia media, int attempts) {
        if (attempts > PrepareAnswer.MOST_STARTS) {
            return left(turn, "CUT_SHORT");
        }
        return spool.open().chain(folder -> encoded(answer, folder)
                .chain(made -> settle(turn, media.playback(), made, attempts))
                .onFailure(StoreAway.class)
                .recoverWithItem(away ->
                        new OutOfReach(Optional.ofNullable(away.getCause()).orElse(away)))
                .eventually(() -> spool.clear(folder)));
    }

    private Uni<MediaPreparation.Result> encoded(Answer answer, Path folder) {
        Path recording = folder.resolve("recording");
        return reached(store.download(answer.recorded().object(), recording))
                .chain(found -> found
                        ? encoding.encode(recording, folder)
                        : Uni.createFrom().item(new MediaPreparation.Unusable(FailureReason.RECORDING_MISSING)));
    }

    private Uni<Result> settle(Turn turn, MediaObject playback, MediaPreparation.Result made, int attempts) {
        return switch (made) {
            case MediaPreparation.Made copies -> replaced(turn, playback, copies.playback());
            case MediaPreparation.Unusable(var reason) -> left(turn, reason.name());
            case MediaPreparation.CutShort() ->
                attempts < MOST_ATTEMPTS ? Uni.createFrom().item(new NotYet()) : left(turn, "CUT_SHORT");
            case MediaPreparation.ProgramUnusable(var trouble) ->
                Uni.createFrom().item(new NothingCanBeEncoded(trouble));
        };
    }

    // The key stays the same, so other services need no new fact to find the copy.
    private Uni<Result> replaced(Turn turn, MediaObject playback, MediaFile file) {
        return reached(store.store(playback.key(), file)).chain(() -> end(turn)).replaceWith(new Replaced());
    }

    private Uni<Result> left(Turn turn, String reason) {
        return end(turn).replaceWith(new Left(reason));
    }

    private Uni<Step> end(Turn turn) {
        return transcriptions.conclude(turn, _ -> Decision.unchanged(Step.NOTHING_TO_DO));
    }

    private static <T> Uni<T> reached(Uni<T> stored) {
        return stored.onFailure().transform(StoreAway::new);
    }

    private static final class StoreAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoreAway(Throwable cause) {
            super(cause);
        }
    }
}
