package dev.hirenow.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Uploads recordings of three sizes one after the other, from the first byte to the acknowledgement. */
final class UploadScenario implements Scenario {
    private static final int MEGABYTE = 1_000_000;
    private static final List<Size> SIZES = List.of(
            new Size("200 kB", 200_000, 40),
            new Size("20 MB", 20 * MEGABYTE, 5),
            new Size("200 MB", 200 * MEGABYTE, 2));

    private record Size(String name, int bytes, int times) {}

    @Override
    public List<ReportSection> run(Setting setting) {
        List<List<String>> rows = new ArrayList<>();
        List<LatencyPercentileCurve> curves = new ArrayList<>();
        for (Size size : SIZES) {
            setting.console().now("uploads of " + size.name());
            // The rest of the recording is padding to reach the size; it contains no audio.
            byte[] video = Arrays.copyOf(setting.video(), size.bytes());
            Latencies latencies = new Latencies();
            ProcessorTime before = ProcessorTime.now(setting.stack());
            for (int time = 0; time < size.times(); time++) {
                upload(setting, video, latencies);
            }
            double seconds =
                    ProcessorTime.now(setting.stack()).since(before).seconds().getOrDefault("upload", 0.0);
            rows.add(row(size, latencies, Duration.ofNanos((long) (seconds * 1e9))));
            curves.add(LatencyPercentileCurve.of(size.name(), latencies));
        }
        return List.of(new ReportSection(
                "Uploads, one after the other",
                List.of("", "count", "p50 ms", "p99 ms", "MB/s at p50", "processor ms of the upload service"),
                rows,
                curves));
    }

    private static void upload(Setting setting, byte[] video, Latencies latencies) {
        CheckedHttp http = setting.http();
        HireNowRequestFactory target = setting.target();
        String position = http.json(target.position(1), 201).path("id").asText();
        HireNowRequestFactory.Invited invited =
                HireNowRequestFactory.Invited.of(http.json(target.interview(position), 201));
        http.timed(latencies, System.nanoTime(), target.answer(invited, 1, video), 201);
    }

    private static List<String> row(Size size, Latencies latencies, Duration processor) {
        double p50 = latencies.atMostMs(50);
        return List.of(
                size.name(),
                Long.toString(latencies.count()),
                "%.1f".formatted(p50),
                "%.1f".formatted(latencies.atMostMs(99)),
                "%.0f".formatted(size.bytes() / 1e6 / (p50 / 1000)),
                "%.1f".formatted(processor.toNanos() / 1e6 / size.times()));
    }
}
