package dev.hirenow.local.bench;

import java.util.ArrayList;
import java.util.List;

import dev.hirenow.local.Console;

/**
 * The same load for the system that this one replaces, beside it. Both run on the same machine one after the other, so
 * their ratio means something.
 *
 * @param peer what the other system was found to take
 * @param peersProcessorSeconds what an interview cost the other system, its database not counted
 */
record Comparison(Journeys peer, double peersProcessorSeconds) {
    private static final List<String> COLUMNS = List.of("", "Django and Celery", "HireNow", "ratio");
    private static final double MILLIS = 1_000;

    /** Loads the other system, which runs already. */
    static Comparison with(Peer peer, Scenario.Sizes sizes, byte[] video, Console console) {
        try (Http http = new Http()) {
            console.now("the other system");
            Journeys journeys = new Journeys(peer.journey(sizes.questions()), sizes, video);
            double before = peer.processorTime().sum();
            journeys.through(http);
            return new Comparison(journeys, (peer.processorTime().sum() - before) / sizes.interviews());
        }
    }

    /** Both, and what this system takes of what the other one takes. */
    Section section(Journeys own, double ownProcessorSeconds) {
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
                "processor time of an interview, ms (HireNow's with PostgreSQL, Kafka, S3, the stand-ins and ffmpeg)",
                peersProcessorSeconds * MILLIS,
                ownProcessorSeconds * MILLIS));
        return new Section("Beside the system that it replaces, in the same run", COLUMNS, rows, List.of());
    }

    private static List<String> row(String name, double peer, double own) {
        return List.of(name, "%.1f".formatted(peer), "%.1f".formatted(own), "%.2f".formatted(own / peer));
    }
}
