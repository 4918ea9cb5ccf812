package dev.hirenow.transcription.worker;

import java.math.BigDecimal;
import java.util.Optional;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderJobHandler;
import dev.hirenow.common.work.ProviderLimits;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.Workers;
import dev.hirenow.transcription.settings.DeepgramSettings;
import dev.hirenow.transcription.settings.MediaSettings;
import dev.hirenow.transcription.settings.TranscriptionWorkSettings;
import dev.hirenow.transcription.transcript.PreparationReadiness;
import dev.hirenow.transcription.transcript.TranscribeAnswer;
import dev.hirenow.transcription.transcript.Transcription;

/** Starts the workers of each stage: processors limit two of them, the provider limits one. */
@ApplicationScoped
class TranscriptionWorkers {

    private static final String PROVIDER = "deepgram";
    // Nothing waits for video encoding, and one run keeps a processor busy.
    private static final int PICTURES_AT_ONCE = 1;
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    private final Workers workers;
    private final TranscriptionWorkSettings work;
    private final PrepareJobHandler prepare;
    private final EncodePlaybackVideoJobHandler picture;
    private final TranscribeAnswer transcribe;
    private final AbandonedTranscriptionHandler abandonedHandler;
    private final TranscriptionTelemetry telemetry;

    TranscriptionWorkers(
            Workers workers,
            TranscriptionWorkSettings work,
            PrepareJobHandler prepare,
            EncodePlaybackVideoJobHandler picture,
            TranscribeAnswer transcribe,
            AbandonedTranscriptionHandler abandonedHandler,
            TranscriptionTelemetry telemetry) {
        this.workers = workers;
        this.work = work;
        this.prepare = prepare;
        this.picture = picture;
        this.transcribe = transcribe;
        this.abandonedHandler = abandonedHandler;
        this.telemetry = telemetry;
    }

    void start(
            @Observes StartupEvent start,
            MediaSettings media,
            DeepgramSettings deepgram,
            PreparationReadiness preparation) {
        int atOnce = media.atOnce().orElseGet(() -> Runtime.getRuntime().availableProcessors());
        workers.start(
                kind(Transcription.PREPARE, atOnce, Optional.empty()),
                preparation::trouble,
                abandonedHandler,
                prepare::handle);
        workers.start(
                kind(Transcription.PICTURE, PICTURES_AT_ONCE, Optional.empty()),
                preparation::trouble,
                picture,
                picture::handle);
        workers.startCalling(
                kind(Transcription.TRANSCRIBE, deepgram.callsAtOnce(), Optional.of(providerLimits(deepgram))),
                abandonedHandler,
                this::transcribing);
    }

    private ProviderJobHandler transcribing(Claim claim) {
        telemetry.started(claim);
        return TranscribeJobHandler.of(transcribe, telemetry, claim);
    }

    private WorkKind kind(String name, int atOnce, Optional<ProviderLimits> limits) {
        return new WorkKind(name, atOnce, work.lease(), work.poll(), limits);
    }

    private static ProviderLimits providerLimits(DeepgramSettings deepgram) {
        return new ProviderLimits(
                PROVIDER,
                deepgram.callsAtOnce(),
                deepgram.requestsPerMinute(),
                deepgram.spendPerDay().multiply(MICROS).longValue(),
                deepgram.callTimeout(),
                deepgram.billableCalls(),
                deepgram.giveUpAfter(),
                deepgram.deniedPause());
    }
}
