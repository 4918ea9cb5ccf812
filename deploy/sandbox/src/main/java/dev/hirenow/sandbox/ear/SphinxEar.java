package dev.hirenow.sandbox.ear;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.sandbox.settings.SandboxSettings;

/**
 * Hears with as many recognisers as the settings say; further recordings wait in line. The models are read in the
 * background at the start.
 */
@ApplicationScoped
class SphinxEar implements Ear {

    private final boolean on;
    private final int recognisers;
    private final Decoding decoding;
    private final ExecutorService threads;
    private final BlockingQueue<Recogniser> idle;
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();

    SphinxEar(SandboxSettings settings) {
        this.on = settings.earOn();
        this.recognisers = settings.recognisers();
        this.decoding = new Decoding(settings.ffmpeg());
        this.threads = Executors.newFixedThreadPool(
                recognisers, Thread.ofPlatform().daemon().name("ear-", 1).factory());
        this.idle = new ArrayBlockingQueue<>(recognisers);
    }

    @Startup
    void load() {
        if (!on) {
            Log.info("The ear is off: audio without a scripted transcript is answered with 503");
            return;
        }
        long start = System.nanoTime();
        CompletableFuture<?>[] all = new CompletableFuture<?>[recognisers];
        for (int i = 0; i < recognisers; i++) {
            all[i] = CompletableFuture.runAsync(this::addRecogniser, threads);
        }
        CompletableFuture.allOf(all).whenComplete((_, failure) -> {
            if (failure == null) {
                Log.infof("The ear is ready after %.1f s", seconds(start));
                loaded.complete(null);
            } else {
                Log.error("The speech models cannot be read", failure);
                loaded.completeExceptionally(failure);
            }
        });
    }

    @Shutdown
    void close() {
        threads.shutdownNow();
    }

    /** True when nothing has to be waited for any more. */
    boolean ready() {
        return !on || (loaded.isDone() && !loaded.isCompletedExceptionally());
    }

    @Override
    public Uni<Heard> listen(byte[] recording) {
        if (!on || !ready()) {
            return Uni.createFrom().item(new Heard.Deaf());
        }
        return Uni.createFrom().item(recording).emitOn(threads).map(this::heard);
    }

    private Heard heard(byte[] recording) {
        try {
            return decoding.decode(recording).map(this::recognised).orElseGet(Heard.Unreadable::new);
        } catch (IOException failure) {
            throw new IllegalStateException("ffmpeg cannot be run: is HIRENOW_FFMPEG right?", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Heard.Deaf();
        }
    }

    private Heard recognised(Pcm sound) {
        long start = System.nanoTime();
        // As many threads as recognisers: one is always there.
        Recogniser recogniser = idle.remove();
        try {
            Heard.Speech speech = new Heard.Speech(Sentences.written(recogniser.recognise(sound)), sound.seconds());
            Log.infof("heard %.1f s of audio in %.1f s", sound.seconds(), seconds(start));
            return speech;
        } finally {
            idle.add(recogniser);
        }
    }

    private void addRecogniser() {
        try {
            idle.add(Recogniser.load());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static double seconds(long sinceNanos) {
        return Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis() / 1_000.0;
    }
}
