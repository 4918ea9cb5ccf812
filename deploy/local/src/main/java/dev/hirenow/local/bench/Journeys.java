package dev.hirenow.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import dev.hirenow.local.process.Failure;
import dev.hirenow.local.process.Pause;

/** Sends complete interviews through one system with a fixed concurrency, and records the latency of each step. */
final class Journeys {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final double MILLIS = 1_000;

    private final Journey journey;
    private final Scenario.Sizes sizes;
    private final byte[] video;
    private final Map<String, Latencies> steps = new LinkedHashMap<>();
    private Duration took = Duration.ZERO;

    Journeys(Journey journey, Scenario.Sizes sizes, byte[] video) {
        this.journey = journey;
        this.sizes = sizes;
        this.video = video;
        for (String step : List.of("create", "upload", "submit", "submit to result")) {
            steps.put(step, new Latencies());
        }
    }

    /** Sends all interviews and waits for the last result. */
    void through(Http http) {
        Instant began = Instant.now();
        Semaphore places = new Semaphore(sizes.atOnce());
        Crowd.together(IntStream.range(0, sizes.interviews())
                .<LongConsumer>mapToObj(_ -> _ -> one(http, places))
                .toList());
        took = Duration.between(began, Instant.now());
    }

    /** The latencies of a step. */
    Latencies of(String step) {
        Latencies latencies = steps.get(step);
        if (latencies == null) {
            throw new IllegalArgumentException(step);
        }
        return latencies;
    }

    double perMinute() {
        return sizes.interviews() * 60 * MILLIS / took.toMillis();
    }

    Section latencies() {
        return Section.of(title(), steps);
    }

    Section pace() {
        return Section.figures(
                "Pace",
                Map.of(
                        "interviews per minute",
                        "%.1f".formatted(perMinute()),
                        "seconds in total",
                        "%.1f".formatted(took.toMillis() / MILLIS)));
    }

    private void one(Http http, Semaphore places) {
        places.acquireUninterruptibly();
        Target.Invited invited;
        try {
            long due = System.nanoTime();
            invited = journey.invited(http.json(journey.interview(), 201));
            of("create").endNow(due);
            for (int question = 1; question <= sizes.questions(); question++) {
                http.timed(of("upload"), System.nanoTime(), journey.answer(invited, question, video), 201);
            }
            http.timed(of("submit"), System.nanoTime(), journey.submission(invited), journey.submitted());
        } finally {
            places.release();
        }
        awaitResult(http, invited.id());
    }

    private void awaitResult(Http http, String interview) {
        long submitted = System.nanoTime();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!journey.ended(http.send(journey.result(interview)))) {
            if (Instant.now().isAfter(deadline)) {
                throw new Failure(
                        "interview " + interview + " had no result after " + PATIENCE.toMinutes() + " minutes");
            }
            Pause.of(BETWEEN_LOOKS);
        }
        of("submit to result").endNow(submitted);
    }

    private String title() {
        return "%d interviews of %d answers, %d at once; Deepgram %.1f s, Gemini %.1f s; results polled every 0.5 s"
                .formatted(
                        sizes.interviews(),
                        sizes.questions(),
                        sizes.atOnce(),
                        sizes.deepgramMs() / MILLIS,
                        sizes.geminiMs() / MILLIS);
    }
}
