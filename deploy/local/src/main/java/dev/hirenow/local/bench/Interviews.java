package dev.hirenow.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import dev.hirenow.local.process.Failure;
import dev.hirenow.local.process.Pause;

/** Whole interviews, so many at once: from the invitation to the result, and what each costs. */
final class Interviews implements Scenario {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final List<String> ENDED = List.of("ANALYZED", "REVIEWED");

    private final Latencies create = new Latencies();
    private final Latencies upload = new Latencies();
    private final Latencies submit = new Latencies();
    private final Latencies result = new Latencies();

    @Override
    public List<Section> run(Setting setting) {
        Sizes sizes = setting.sizes();
        String position = setting.http()
                .json(setting.target().position(sizes.questions()), 201)
                .path("id")
                .asText();
        Costs before = Costs.now(setting.stack());
        ProcessorTime timeBefore = ProcessorTime.now(setting.stack());
        Instant began = Instant.now();
        Semaphore places = new Semaphore(sizes.atOnce());
        List<LongConsumer> candidates = IntStream.range(0, sizes.interviews())
                .<LongConsumer>mapToObj(_ -> _ -> interview(setting, position, places))
                .toList();
        Crowd.together(candidates);
        Duration took = Duration.between(began, Instant.now());
        ProcessorTime used = ProcessorTime.now(setting.stack()).since(timeBefore);
        Costs costs = Costs.now(setting.stack()).since(before);
        return List.of(
                Section.of(title(sizes), kinds()),
                pace(sizes, took),
                processor(sizes, used),
                Section.figures("What an interview costs", costs.perInterview(sizes.interviews())));
    }

    private void interview(Setting setting, String position, Semaphore places) {
        Target target = setting.target();
        Http http = setting.http();
        places.acquireUninterruptibly();
        Target.Invited invited;
        try {
            long due = System.nanoTime();
            invited = Target.Invited.of(http.json(target.interview(position), 201));
            create.endNow(due);
            for (int question = 1; question <= setting.sizes().questions(); question++) {
                http.timed(upload, System.nanoTime(), target.answer(invited, question, setting.video()), 201);
            }
            http.timed(submit, System.nanoTime(), target.submission(invited), 202);
        } finally {
            places.release();
        }
        awaitResult(setting, invited.id());
    }

    private void awaitResult(Setting setting, String interview) {
        long submitted = System.nanoTime();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!ENDED.contains(setting.http()
                .json(setting.target().result(interview), 200)
                .path("state")
                .asText())) {
            if (Instant.now().isAfter(deadline)) {
                throw new Failure(
                        "interview " + interview + " had no result after " + PATIENCE.toMinutes() + " minutes");
            }
            Pause.of(BETWEEN_LOOKS);
        }
        result.endNow(submitted);
    }

    private Map<String, Latencies> kinds() {
        Map<String, Latencies> kinds = new LinkedHashMap<>();
        kinds.put("create", create);
        kinds.put("upload", upload);
        kinds.put("submit", submit);
        kinds.put("submit to result", result);
        return kinds;
    }

    private static String title(Sizes sizes) {
        return "%d interviews of %d answers, %d at once; Deepgram %.1f s, Gemini %.1f s; results asked for each 0.5 s"
                .formatted(
                        sizes.interviews(),
                        sizes.questions(),
                        sizes.atOnce(),
                        sizes.deepgramMs() / 1000.0,
                        sizes.geminiMs() / 1000.0);
    }

    private static Section pace(Sizes sizes, Duration took) {
        double seconds = took.toMillis() / 1000.0;
        return Section.figures(
                "Pace",
                Map.of(
                        "interviews per minute",
                        "%.1f".formatted(sizes.interviews() * 60 / seconds),
                        "seconds in all",
                        "%.1f".formatted(seconds)));
    }

    private static Section processor(Sizes sizes, ProcessorTime used) {
        List<List<String>> rows = new ArrayList<>();
        used.seconds().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue(), sizes)));
        rows.add(row("all", used.sum(), sizes));
        return new Section(
                "Processor time, programs that a process started (ffmpeg) included",
                List.of("process", "s in all", "ms per interview"),
                rows,
                List.of());
    }

    private static List<String> row(String name, double seconds, Sizes sizes) {
        return List.of(name, "%.2f".formatted(seconds), "%.0f".formatted(seconds * 1000 / sizes.interviews()));
    }
}
