package dev.hirenow.transcription.transcript;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;

/** Asks the provider what is said in a prepared answer, and stores what it understood. */
public final class TranscribeAnswer {

    private final Transcriptions transcriptions;
    private final MediaStore store;
    private final SpeechToText speechToText;
    private final Clock clock;

    /** Works with these. */
    public TranscribeAnswer(Transcriptions transcriptions, MediaStore store, SpeechToText speechToText, Clock clock) {
        this.transcriptions = transcriptions;
        this.store = store;
        this.speechToText = speechToText;
        this.clock = clock;
    }

    /** What asking led to. */
    public sealed interface Asked {}

    /** The provider was called; nothing is stored yet. */
    public record Called(SpeechToText.Reply reply, long durationMs) implements Asked {}

    /** The audio could not be read, so nobody was called. */
    public record NotAsked() implements Asked {}

    /** There was nothing left to ask, and the job has ended. */
    public record Needless() implements Asked {}

    /** What recording an answer led to. */
    public sealed interface Recorded {}

    /** The transcript is stored and published, and the job has ended. */
    public record Saved(int words) implements Recorded {}

    /** The answer says nothing that could be stored. */
    public record NotUnderstood() implements Recorded {}

    /** Makes the call. */
    public Uni<Asked> ask(Turn turn) {
        return transcriptions.find(turn).chain(state -> switch (state) {
            case Transcription.Prepared(var answer, var media) -> call(answer, media);
            case Transcription.Waiting _, Transcription.Transcribed _, Transcription.Failed _ ->
                transcriptions
                        .conclude(turn, _ -> Decision.unchanged(Step.NOTHING_TO_DO))
                        .replaceWith(new Needless());
        });
    }

    /** Derives the transcript from the provider's stored answer. */
    public Uni<Recorded> record(Turn turn, byte[] answer) {
        return switch (speechToText.derive(answer)) {
            case SpeechToText.Understood(var speech) ->
                transcriptions
                        .conclude(turn, onPrepared(prepared -> prepared.transcribed(speech, clock.instant())))
                        .replaceWith(new Saved(speech.words().size()));
            case SpeechToText.NotUnderstood() -> Uni.createFrom().item(new NotUnderstood());
        };
    }

    /** The recording is at fault: no further call would help. */
    public Uni<Step> fail(Turn turn, FailureReason reason) {
        return transcriptions.conclude(turn, onPrepared(prepared -> prepared.failed(reason, clock.instant())));
    }

    /** The provider is at fault and was asked often enough: a human may look and try again. */
    public Uni<Step> giveUp(Turn turn, FailureReason reason) {
        return transcriptions.putAside(
                turn, reason.name(), onPrepared(prepared -> prepared.failed(reason, clock.instant())));
    }

    private Uni<Asked> call(Answer answer, PreparedMedia media) {
        MediaObject audio = Objects.requireNonNull(media.audio(), "prepared without audio");
        return store.read(audio)
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .chain(bytes -> bytes.isEmpty()
                        ? Uni.createFrom().item(new NotAsked())
                        : listen(bytes.get(), audio, answer, media));
    }

    private Uni<Asked> listen(byte[] bytes, MediaObject audio, Answer answer, PreparedMedia media) {
        return speechToText
                .listen(bytes, audio.contentType(), answer.recorded().language())
                .map(reply -> new Called(reply, media.durationMs()));
    }

    private static Function<Transcription, Decision<Transcription, Step>> onPrepared(
            Function<Transcription.Prepared, Decision<Transcription, Step>> rule) {
        return state -> switch (state) {
            case Transcription.Prepared prepared -> rule.apply(prepared);
            case Transcription.Waiting _, Transcription.Transcribed _, Transcription.Failed _ ->
                Decision.unchanged(Step.NOTHING_TO_DO);
        };
    }
}
