package dev.hirenow.local.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The latencies of one kind of request, as points of a chart.
 *
 * @param name of the kind
 * @param points the share of requests in percent and their maximum latency in milliseconds, ascending
 */
record LatencyPercentileCurve(String name, List<Point> points) {
    private static final double[] SHARES = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 99, 99.9, 100};

    record Point(double percent, double ms) {}

    static LatencyPercentileCurve of(String name, Latencies latencies) {
        return new LatencyPercentileCurve(
                name,
                DoubleStream.of(SHARES)
                        .mapToObj(share -> new Point(share, latencies.atMostMs(share)))
                        .toList());
    }
}
