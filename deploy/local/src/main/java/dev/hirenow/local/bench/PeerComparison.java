package dev.hirenow.local.bench;

import java.util.ArrayList;
import java.util.List;

import dev.hirenow.local.Console;

/**
 * Compares with the system that this one replaces, under the same load. Both run on the same machine one after the
 * other, so that their ratio is meaningful.
 *
 * @param peer the measurements of the other system
 * @param peersProcessorSeconds processor seconds per interview of the other system, without its database
 */
record PeerComparison(InterviewLoad peer, double peersProcessorSeconds) {
    private static final List<String> COLUMNS = List.of("", "Django and Celery", "HireNow", "ratio");
    private static final double MILLIS = 1_000;

    /** Loads the other system, which is already running. */
    static PeerComparison with(PeerSystem peer, Scenario.Sizes sizes, byte[] video, Console console) {
        try (CheckedHttp http = new CheckedHttp()) {
            console.now("the other system");
            InterviewLoad load = new InterviewLoad(peer.target(sizes.questions()), sizes, video);
            double before = peer.processorTime().sum();
            load.through(http);
            return new PeerComparison(load, (peer.processorTime().sum() - before) / sizes.interviews());
        }
    }

    /** A table of both systems and the ratio of this one to the other. */
    ReportSection section(InterviewLoad own, double ownProcessorSeconds) {
        List<List<String>> rows = new ArrayList<>();
        for (String step : List.of("create", "upload", "submit", "submit to result")) {
            for (double percent : new double[] {50, 99}) {
                rows.add(row(
                        "%s, p%.0f, ms".formatted(step, percent),
                        peer.of(step).atMostMs(percent),
                        own.of(step).atMostMs(percent)));
            }
        }
        rows.add(row("interviews per minute", peer.perMinute(), own.perMinute()));
        rows.add(row(
                "processor time per interview, ms (HireNow's includes PostgreSQL, Kafka, S3, the sandbox and ffmpeg)",
                peersProcessorSeconds * MILLIS,
                ownProcessorSeconds * MILLIS));
        return new ReportSection(
                "Compared with the system that it replaces, in the same run", COLUMNS, rows, List.of());
    }

    private static List<String> row(String name, double peer, double own) {
        return List.of(name, "%.1f".formatted(peer), "%.1f".formatted(own), "%.2f".formatted(own / peer));
    }
}
