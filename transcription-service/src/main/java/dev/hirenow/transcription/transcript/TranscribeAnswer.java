package dev.hirenow.transcription.transcript;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.work.call.Reply;

/** Has the provider transcribe a prepared answer, and stores the transcript. */
public final class TranscribeAnswer {

    private final Transcriptions transcriptions;
    private final MediaStore store;
    private final SpeechToText speechToText;
    private final Spool spool;
    private final Clock clock;

    /** Works with these ports. */
    public TranscribeAnswer(
            Transcriptions transcriptions, MediaStore store, SpeechToText speechToText, Spool spool, Clock clock) {
        this.transcriptions = transcriptions;
        this.store = store;
        this.speechToText = speechToText;
        this.spool = spool;
        this.clock = clock;
    }

    /** What has to be transcribed. */
    public sealed interface Question {}

    /** Audio to transcribe; its folder exists until {@link #ask} has completed. */
    public record Audible(Path folder, SpeechToText.Audio audio) implements Question {}

    /** The object store did not deliver the audio, so the provider cannot be called. */
    public record OutOfReach(Throwable cause) implements Question {}

    /** No call is needed, and the job has ended. */
    public record Needless(Step step) implements Question {}

    /** The result of recording a response. */
    public sealed interface Recorded {}

    /** The transcript is stored and published, and the job has ended. */
    public record Saved(int words) implements Recorded {}

    /** The response contains nothing that could be stored. */
    public record NotUnderstood() implements Recorded {}

    /**
     * The response has no words although the recording is audible: the provider failed, the candidate was not
     * silent.
     */
    public record NothingHeard() implements Recorded {}

    /** Downloads the audio of a prepared answer. */
    public Uni<Question> question(Turn turn) {
        return transcriptions.find(turn).chain(state -> switch (state) {
            case Transcription.Prepared(var answer, var media) -> audible(turn, answer, media);
            // The job was parked; it was claimed again because an operator retried it.
            case Transcription.Failed failed ->
                failed.media() == null ? needless(turn) : audible(turn, failed.answer(), failed.media());
            case Transcription.Waiting _, Transcription.Transcribed _ -> needless(turn);
        });
    }

    /** The maximum cost of the call, in millionths of the currency unit. */
    public long mostCostMicros(Audible question) {
        return speechToText.mostCostMicros(question.audio());
    }

    /** Makes the call. */
    public Uni<Reply> ask(Audible question) {
        return speechToText.listen(question.audio()).eventually(() -> spool.clear(question.folder()));
    }

    /** Derives the transcript from the provider's stored response. */
    public Uni<Recorded> record(Turn turn, byte[] answer) {
        return switch (speechToText.derive(answer)) {
            case SpeechToText.Understood(var speech) when speech.words().isEmpty() -> silence(turn, speech);
            case SpeechToText.Understood(var speech) -> save(turn, speech);
            case SpeechToText.NotUnderstood() -> Uni.createFrom().item(new NotUnderstood());
        };
    }

    // The audio itself, not the provider, decides whether the candidate was silent, because the provider may
    // have lost words.
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

    /**
     * No further call would help for now: publishes the failure and parks the job, so that an operator can retry
     * it.
     */
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
