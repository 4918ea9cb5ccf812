package dev.hirenow.upload.rest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.upload.interview.Attempt;

/** Counts recordings and their bytes. */
@ApplicationScoped
class UploadMetrics {

    private final Counter recordings;
    private final Counter bytes;

    UploadMetrics(MeterRegistry metrics) {
        this.recordings = metrics.counter("hirenow.upload.recordings");
        this.bytes =
                Counter.builder("hirenow.upload.recorded").baseUnit("bytes").register(metrics);
    }

    void received(Attempt attempt) {
        recordings.increment();
        bytes.increment(attempt.object().bytes());
    }
}
