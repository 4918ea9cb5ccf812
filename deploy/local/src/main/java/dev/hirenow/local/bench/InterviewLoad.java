package dev.hirenow.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.Pause;

/** Sends complete interviews through one system with a fixed concurrency, and records the latency of each step. */
final class InterviewLoad {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final double MILLIS = 1_000;

    private final BenchmarkTarget target;
    private final Scenario.Sizes sizes;
    private final byte[] video;
    private final Map<String, Latencies> steps = new LinkedHashMap<>();
    private Duration took = Duration.ZERO;

    InterviewLoad(BenchmarkTarget target, Scenario.Sizes sizes, byte[] video) {
        this.target = target;
        this.sizes = sizes;
        this.video = video;
        for (String step : List.of("create", "upload", "submit", "submit to result")) {
            steps.put(step, new Latencies());
        }
    }

    /** Sends all interviews and waits for the last result. */
    void through(CheckedHttp http) {
        Instant began = Instant.now();
        Semaphore places = new Semaphore(sizes.atOnce());
        ParallelClients.together(IntStream.range(0, sizes.interviews())
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

    ReportSection latencies() {
        return ReportSection.of(title(), steps);
    }

    ReportSection pace() {
        return ReportSection.figures(
                "Pace",
                Map.of(
                        "interviews per minute",
                        "%.1f".formatted(perMinute()),
                        "seconds in total",
                        "%.1f".formatted(took.toMillis() / MILLIS)));
    }

    private void one(CheckedHttp http, Semaphore places) {
        places.acquireUninterruptibly();
        HireNowRequestFactory.Invited invited;
        try {
            long due = System.nanoTime();
            invited = target.invited(http.json(target.interview(), 201));
            of("create").endNow(due);
            for (int question = 1; question <= sizes.questions(); question++) {
                http.timed(of("upload"), System.nanoTime(), target.answer(invited, question, video), 201);
            }
            http.timed(of("submit"), System.nanoTime(), target.submission(invited), target.submitted());
        } finally {
            places.release();
        }
        awaitResult(http, invited.id());
    }

    private void awaitResult(CheckedHttp http, String interview) {
        long submitted = System.nanoTime();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!target.ended(http.send(target.result(interview)))) {
            if (Instant.now().isAfter(deadline)) {
                throw new LauncherFailure(
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
