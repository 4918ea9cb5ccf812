package dev.hirenow.common.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.stream.DoubleStream;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Histogram buckets in seconds; they include the thresholds of docs/slo.md. */
final class HistogramBuckets {

    private static final Map<String, double[]> OF = Map.of(
            "http.server.requests", new double[] {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10},
            "hirenow.provider.call", new double[] {0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120},
            "hirenow.step", new double[] {0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120},
            "hirenow.analysis.duration", new double[] {1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600},
            "hirenow.result", new double[] {1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600});

    private HistogramBuckets() {}

    @Produces
    @Singleton
    static MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                double[] seconds = OF.get(id.getName());
                return seconds == null
                        ? config
                        : DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(nanos(seconds))
                                .build()
                                .merge(config);
            }
        };
    }

    private static double[] nanos(double[] seconds) {
        return DoubleStream.of(seconds)
                .map(second -> second * Duration.ofSeconds(1).toNanos())
                .toArray();
    }
}
