package dev.hirenow.common.trace;

import java.util.Optional;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Nothing is recorded, and so nothing is sent anywhere, unless there is an address for it. Whether a trace is recorded
 * follows from its id alone: all services decide alike, and nobody outside can demand it by a header.
 */
final class TraceSampler {

    private TraceSampler() {}

    @Produces
    @Singleton
    static Sampler sampler(
            @ConfigProperty(name = "hirenow.traces.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "hirenow.traces.share") double share) {
        return endpoint.isEmpty() ? Sampler.alwaysOff() : new DiscreetSampler(share);
    }
}
