package dev.hirenow.transcription.transcript;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;

/** Asks the provider what is said in a prepared answer, and stores what it understood. */
public final class TranscribeAnswer {

    private final Transcriptions transcriptions;
    private final MediaStore store;
    private final SpeechToText speechToText;
    private final Spool spool;
    private final Clock clock;

    /** Works with these. */
    public TranscribeAnswer(
            Transcriptions transcriptions, MediaStore store, SpeechToText speechToText, Spool spool, Clock clock) {
        this.transcriptions = transcriptions;
        this.store = store;
        this.speechToText = speechToText;
        this.spool = spool;
        this.clock = clock;
    }

    /** What asking led to. */
    public sealed interface Asked {}

    /** The provider was called; nothing is stored yet. */
    public record Called(SpeechToText.Reply reply, long durationMs) implements Asked {}

    /** The object store did not give the audio, so nobody was called. */
    public record NotAsked(Throwable cause) implements Asked {}

    /** Nobody was called, and the job has ended. */
    public record Needless(Step step) implements Asked {}

    /** What recording an answer led to. */
    public sealed interface Recorded {}

    /** The transcript is stored and published, and the job has ended. */
    public record Saved(int words) implements Recorded {}

    /** The answer says nothing that could be stored. */
    public record NotUnderstood() implements Recorded {}

    /** Makes the call; {@code first} is done right before it and is told how long the audio is, in milliseconds. */
    public Uni<Asked> ask(Turn turn, LongFunction<Uni<Void>> first) {
        return transcriptions.find(turn).chain(state -> switch (state) {
            case Transcription.Prepared(var answer, var media) -> inSpool(turn, answer, media, first);
            // Its job was put aside; that somebody holds it again is an operator's doing.
            case Transcription.Failed failed ->
                failed.media() == null ? needless(turn) : inSpool(turn, failed.answer(), failed.media(), first);
            case Transcription.Waiting _, Transcription.Transcribed _ -> needless(turn);
        });
    }

    /** Derives the transcript from the provider's stored answer. */
    public Uni<Recorded> record(Turn turn, byte[] answer) {
        return switch (speechToText.derive(answer)) {
            case SpeechToText.Understood(var speech) ->
                transcriptions
                        .conclude(turn, transcribed(speech))
                        .replaceWith(new Saved(speech.words().size()));
            case SpeechToText.NotUnderstood() -> Uni.createFrom().item(new NotUnderstood());
        };
    }

    /** No further call would help for now: everybody hears of it, and a human may look and have it tried again. */
    public Uni<Step> giveUp(Turn turn, FailureReason reason) {
        return transcriptions.putAside(turn, reason.name(), failed(reason));
    }

    private Uni<Asked> inSpool(Turn turn, Answer answer, PreparedMedia media, LongFunction<Uni<Void>> first) {
        MediaObject audio = Objects.requireNonNull(media.audio(), "prepared without audio");
        return spool.open().chain(folder -> fetch(audio, folder.resolve("audio"))
                .chain(fetched -> switch (fetched) {
                    case Here(var file) ->
                        first.apply(media.durationMs()).chain(() -> listen(file, audio, answer, media));
                    case Gone() -> giveUp(turn, FailureReason.RECORDING_MISSING).map(Needless::new);
                    case OutOfReach(var cause) -> Uni.createFrom().item(new NotAsked(cause));
                })
                .eventually(() -> spool.clear(folder)));
    }

    private Uni<Asked> needless(Turn turn) {
        return transcriptions
                .conclude(turn, _ -> Decision.unchanged(Step.NOTHING_TO_DO))
                .map(Needless::new);
    }

    private sealed interface Fetched {}

    private record Here(Path file) implements Fetched {}

    private record Gone() implements Fetched {}

    private record OutOfReach(Throwable cause) implements Fetched {}

    private Uni<Fetched> fetch(MediaObject audio, Path file) {
        return store.download(audio, file)
                .<Fetched>map(found -> found ? new Here(file) : new Gone())
                .onFailure()
                .recoverWithItem(OutOfReach::new);
    }

    private Uni<Asked> listen(Path file, MediaObject audio, Answer answer, PreparedMedia media) {
        return speechToText
                .listen(file, audio.contentType(), answer.recorded().language())
                .map(reply -> new Called(reply, media.durationMs()));
    }

    private Function<Transcription, Decision<Transcription, Step>> transcribed(Speech speech) {
        return state -> switch (state) {
            case Transcription.Prepared prepared -> prepared.transcribed(speech, clock.instant());
            case Transcription.Failed failed -> failed.transcribed(speech, clock.instant());
            case Transcription.Waiting _, Transcription.Transcribed _ -> Decision.unchanged(Step.NOTHING_TO_DO);
        };
    }

    private Function<Transcription, Decision<Transcription, Step>> failed(FailureReason reason) {
        return state -> switch (state) {
            case Transcription.Prepared prepared -> prepared.failed(reason, clock.instant());
            case Transcription.Failed failed -> failed.failed(reason, clock.instant());
            case Transcription.Waiting _, Transcription.Transcribed _ -> Decision.unchanged(Step.NOTHING_TO_DO);
        };
    }
}
