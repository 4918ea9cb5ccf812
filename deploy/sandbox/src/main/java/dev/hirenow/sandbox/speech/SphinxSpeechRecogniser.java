package dev.hirenow.sandbox.speech;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.sandbox.settings.SandboxSettings;

/**
 * Recognises the words of recordings in any container, with as many recognisers as configured; further recordings are
 * queued. The models are loaded in the background at startup; earlier recordings wait for the first recogniser. A
 * cancelled recording releases its recogniser.
 */
@ApplicationScoped
public class SphinxSpeechRecogniser {

    private final boolean on;
    private final int recognisers;
    private final AudioDecoder decoding;
    private final ExecutorService threads;
    private final BlockingQueue<SphinxDecoder> idle;
    private final AtomicInteger listening = new AtomicInteger();
    /** Whether there is a recogniser; completes once that is known. */
    private final CompletableFuture<Boolean> hears = new CompletableFuture<>();

    SphinxSpeechRecogniser(SandboxSettings settings) {
        this.on = settings.earOn();
        this.recognisers = settings.recognisers();
        this.decoding = new AudioDecoder(settings.ffmpeg());
        this.threads = Executors.newFixedThreadPool(
                recognisers, Thread.ofPlatform().daemon().name("ear-", 1).factory());
        this.idle = new ArrayBlockingQueue<>(recognisers);
    }

    @Startup
    void load() {
        if (on) {
            Thread.ofPlatform().daemon().name("ear-loader").start(this::loadAll);
        } else {
            Log.info("speech recognition is off: audio without a scripted transcript gets 503");
        }
    }

    private void loadAll() {
        long start = System.nanoTime();
        try {
            for (int i = 1; i <= recognisers; i++) {
                idle.add(SphinxDecoder.load());
                hears.complete(true);
                Log.infof("recogniser %d of %d is ready after %.1f s", i, recognisers, seconds(start));
            }
        } catch (IOException | RuntimeException unreadable) {
            Log.error("cannot load the speech models", unreadable);
            hears.complete(false);
        }
    }

    @Shutdown
    void close() {
        threads.shutdownNow();
    }

    /** False once loading the models has failed. */
    boolean usable() {
        return !on || hears.getNow(true);
    }

    /** Recognises speech until the subscription is cancelled. */
    public Uni<RecognitionResult> listen(byte[] recording) {
        if (!on) {
            return Uni.createFrom().item(new RecognitionResult.RecogniserOff());
        }
        return Uni.createFrom().deferred(() -> queued(recording));
    }

    private Uni<RecognitionResult> queued(byte[] recording) {
        CompletableFuture<RecognitionResult> heard = new CompletableFuture<>();
        Future<?> hearing = threads.submit(() -> hear(recording, heard));
        return Uni.createFrom().completionStage(heard).onCancellation().invoke(() -> hearing.cancel(true));
    }

    /** The number of recordings in recognition. */
    int listening() {
        return listening.get();
    }

    // Every failure must reach the caller, which would otherwise wait forever.
    private void hear(byte[] recording, CompletableFuture<RecognitionResult> heard) {
        try {
            heard.complete(heard(recording));
        } catch (RuntimeException | Error failure) {
            heard.completeExceptionally(failure);
        }
    }

    private RecognitionResult heard(byte[] recording) {
        try {
            Optional<PcmAudio> sound = decoding.decode(recording);
            return sound.isPresent() ? recognised(sound.get()) : new RecognitionResult.Unreadable();
        } catch (InterruptedException | ClosedByInterruptException nobodyWaits) {
            Thread.currentThread().interrupt();
            return new RecognitionResult.RecogniserOff();
        } catch (IOException failure) {
            throw new IllegalStateException("cannot run ffmpeg; check HIRENOW_FFMPEG", failure);
        }
    }

    private RecognitionResult recognised(PcmAudio sound) throws InterruptedException {
        if (!hears.join()) {
            return new RecognitionResult.RecogniserOff();
        }
        SphinxDecoder recogniser = idle.take();
        long start = System.nanoTime();
        listening.incrementAndGet();
        try {
            RecognitionResult.Speech speech =
                    new RecognitionResult.Speech(Punctuator.written(recogniser.recognise(sound)), sound.seconds());
            Log.infof("recognised %.1f s of audio in %.1f s", sound.seconds(), seconds(start));
            return speech;
        } finally {
            listening.decrementAndGet();
            idle.add(recogniser);
        }
    }

    private static double seconds(long sinceNanos) {
        return Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis() / 1_000.0;
    }
}
