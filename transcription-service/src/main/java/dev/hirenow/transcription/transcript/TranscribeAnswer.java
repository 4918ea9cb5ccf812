package dev.hirenow.transcription.transcript;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.work.call.Reply;

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

    /** What there is to ask. */
    public sealed interface Question {}

    /** What is said in this audio; its folder is there until {@link #ask} is through with it. */
    public record Audible(Path folder, SpeechToText.Audio audio) implements Question {}

    /** The object store did not give the audio, so nobody can be asked. */
    public record OutOfReach(Throwable cause) implements Question {}

    /** Nobody has to be asked, and the job has ended. */
    public record Needless(Step step) implements Question {}

    /** What recording an answer led to. */
    public sealed interface Recorded {}

    /** The transcript is stored and published, and the job has ended. */
    public record Saved(int words) implements Recorded {}

    /** The answer says nothing that could be stored. */
    public record NotUnderstood() implements Recorded {}

    /** The answer has no words although something can be heard: the provider failed, nobody was silent. */
    public record NothingHeard() implements Recorded {}

    /** Fetches the audio of a prepared answer. */
    public Uni<Question> question(Turn turn) {
        return transcriptions.find(turn).chain(state -> switch (state) {
            case Transcription.Prepared(var answer, var media) -> audible(turn, answer, media);
            // Its job was put aside; that somebody holds it again is an operator's doing.
            case Transcription.Failed failed ->
                failed.media() == null ? needless(turn) : audible(turn, failed.answer(), failed.media());
            case Transcription.Waiting _, Transcription.Transcribed _ -> needless(turn);
        });
    }

    /** The most that the call may cost, in millionths of the currency unit. */
    public long mostCostMicros(Audible question) {
        return speechToText.mostCostMicros(question.audio());
    }

    /** Makes the call. */
    public Uni<Reply> ask(Audible question) {
        return speechToText.listen(question.audio()).eventually(() -> spool.clear(question.folder()));
    }

    /** Derives the transcript from the provider's stored answer. */
    public Uni<Recorded> record(Turn turn, byte[] answer) {
        return switch (speechToText.derive(answer)) {
            case SpeechToText.Understood(var speech) when speech.words().isEmpty() -> silence(turn, speech);
            case SpeechToText.Understood(var speech) -> save(turn, speech);
            case SpeechToText.NotUnderstood() -> Uni.createFrom().item(new NotUnderstood());
        };
    }

    // Whether somebody was silent says the sound, not the provider: that may have lost its results.
    private Uni<Recorded> silence(Turn turn, Speech speech) {
        return transcriptions
                .find(turn)
                .chain(state -> audible(state) ? Uni.createFrom().item(new NothingHeard()) : save(turn, speech));
    }

    private Uni<Recorded> save(Turn turn, Speech speech) {
        return transcriptions
                .conclude(turn, transcribed(speech))
                .replaceWith(new Saved(speech.words().size()));
    }

    private static boolean audible(Transcription state) {
        return switch (state) {
            case Transcription.Prepared prepared -> prepared.media().audible();
            case Transcription.Failed failed ->
                failed.media() != null && failed.media().audible();
            case Transcription.Waiting _, Transcription.Transcribed _ -> false;
        };
    }

    /** No further call would help for now: everybody hears of it, and a human may look and have it tried again. */
    public Uni<Step> giveUp(Turn turn, FailureReason reason) {
        return transcriptions.putAside(turn, reason.name(), failed(reason));
    }

    private Uni<Question> audible(Turn turn, Answer answer, PreparedMedia media) {
        MediaObject object = Objects.requireNonNull(media.audio(), "prepared without audio");
        String language = answer.recorded().language();
        return spool.open()
                .chain(folder -> fetch(object, folder.resolve("audio")).chain(fetched -> switch (fetched) {
                    case Here(var file) -> {
                        SpeechToText.Audio audio =
                                new SpeechToText.Audio(file, object.contentType(), language, media.durationMs());
                        yield Uni.createFrom().item(new Audible(folder, audio));
                    }
                    case Gone() -> spool.clear(folder).chain(() -> missing(turn));
                    case NotFetched(var cause) -> spool.clear(folder).replaceWith(new OutOfReach(cause));
                }));
    }

    private Uni<Question> missing(Turn turn) {
        return giveUp(turn, FailureReason.RECORDING_MISSING).map(Needless::new);
    }

    private Uni<Question> needless(Turn turn) {
        return transcriptions
                .conclude(turn, _ -> Decision.unchanged(Step.NOTHING_TO_DO))
                .map(Needless::new);
    }

    private sealed interface Fetched {}

    private record Here(Path file) implements Fetched {}

    private record Gone() implements Fetched {}

    private record NotFetched(Throwable cause) implements Fetched {}

    private Uni<Fetched> fetch(MediaObject audio, Path file) {
        return store.download(audio, file)
                .<Fetched>map(found -> found ? new Here(file) : new Gone())
                .onFailure()
                .recoverWithItem(NotFetched::new);
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
