package dev.hirenow.transcription.transcript;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.work.call.ProviderCallOutcome;

/** Has the provider transcribe a prepared answer, and stores the transcript. */
public final class TranscribeAnswer {

    private final Transcriptions transcriptions;
    private final MediaStore store;
    private final SpeechToText speechToText;
    private final ScratchSpace scratch;
    private final Clock clock;

    /** Works with these ports. */
    public TranscribeAnswer(
            Transcriptions transcriptions,
            MediaStore store,
            SpeechToText speechToText,
            ScratchSpace scratch,
            Clock clock) {
        this.transcriptions = transcriptions;
        this.store = store;
        this.speechToText = speechToText;
        this.scratch = scratch;
        this.clock = clock;
    }

    /** What has to be transcribed. */
    public sealed interface Question {}

    /** Audio to transcribe; its folder exists until {@link #ask} has completed. */
    public record Audible(Path folder, SpeechToText.Audio audio) implements Question {}

    /** The object store did not deliver the audio, so the provider cannot be called. */
    public record StoreUnavailable(Throwable cause) implements Question {}

    /** No call is needed, and the job has ended. */
    public record NotNeeded(TranscriptionRuleOutcome outcome) implements Question {}

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
    public Uni<Question> question(ClaimedAnswer claimed) {
        return transcriptions.find(claimed).chain(state -> switch (state) {
            case Transcription.Prepared(var answer, var media) -> audible(claimed, answer, media);
            // The job was parked; it was claimed again because an operator retried it.
            case Transcription.Failed failed ->
                failed.media() == null ? notNeeded(claimed) : audible(claimed, failed.answer(), failed.media());
            case Transcription.Waiting _, Transcription.Transcribed _ -> notNeeded(claimed);
        });
    }

    /** The maximum cost of the call, in millionths of the currency unit. */
    public long mostCostMicros(Audible question) {
        return speechToText.mostCostMicros(question.audio());
    }

    /** Makes the call. */
    public Uni<ProviderCallOutcome> ask(Audible question) {
        return speechToText.listen(question.audio()).eventually(() -> scratch.clear(question.folder()));
    }

    /** Derives the transcript from the provider's stored response. */
    public Uni<Recorded> record(ClaimedAnswer claimed, byte[] answer) {
        return switch (speechToText.derive(answer)) {
            case SpeechToText.Understood(var speech) when speech.words().isEmpty() -> silence(claimed, speech);
            case SpeechToText.Understood(var speech) -> save(claimed, speech);
            case SpeechToText.NotUnderstood() -> Uni.createFrom().item(new NotUnderstood());
        };
    }

    // The audio itself, not the provider, decides whether the candidate was silent, because the provider may
    // have lost words.
    private Uni<Recorded> silence(ClaimedAnswer claimed, RecognisedSpeech speech) {
        return transcriptions
                .find(claimed)
                .chain(state -> audible(state) ? Uni.createFrom().item(new NothingHeard()) : save(claimed, speech));
    }

    private Uni<Recorded> save(ClaimedAnswer claimed, RecognisedSpeech speech) {
        return transcriptions
                .conclude(claimed, transcribed(speech))
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
    public Uni<TranscriptionRuleOutcome> giveUp(ClaimedAnswer claimed, TranscriptionFailureReason reason) {
        return transcriptions.park(claimed, reason.name(), failed(reason));
    }

    private Uni<Question> audible(ClaimedAnswer claimed, RecordedAttempt answer, PreparedMedia media) {
        MediaObject object = Objects.requireNonNull(media.audio(), "prepared without audio");
        String language = answer.recorded().language();
        return scratch.open()
                .chain(folder -> fetch(object, folder.resolve("audio")).chain(fetched -> switch (fetched) {
                    case Here(var file) -> {
                        SpeechToText.Audio audio =
                                new SpeechToText.Audio(file, object.contentType(), language, media.durationMs());
                        yield Uni.createFrom().item(new Audible(folder, audio));
                    }
                    case Gone() -> scratch.clear(folder).chain(() -> missing(claimed));
                    case NotFetched(var cause) -> scratch.clear(folder).replaceWith(new StoreUnavailable(cause));
                }));
    }

    private Uni<Question> missing(ClaimedAnswer claimed) {
        return giveUp(claimed, TranscriptionFailureReason.RECORDING_MISSING).map(NotNeeded::new);
    }

    private Uni<Question> notNeeded(ClaimedAnswer claimed) {
        return transcriptions
                .conclude(claimed, _ -> Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO))
                .map(NotNeeded::new);
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

    private Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> transcribed(
            RecognisedSpeech speech) {
        return state -> switch (state) {
            case Transcription.Prepared prepared -> prepared.transcribed(speech, clock.instant());
            case Transcription.Failed failed -> failed.transcribed(speech, clock.instant());
            case Transcription.Waiting _, Transcription.Transcribed _ ->
                Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO);
        };
    }

    private Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> failed(
            TranscriptionFailureReason reason) {
        return state -> switch (state) {
            case Transcription.Prepared prepared -> prepared.failed(reason, clock.instant());
            case Transcription.Failed failed -> failed.failed(reason, clock.instant());
            case Transcription.Waiting _, Transcription.Transcribed _ ->
                Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO);
        };
    }
}
