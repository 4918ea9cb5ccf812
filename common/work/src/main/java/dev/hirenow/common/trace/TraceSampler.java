package dev.hirenow.common.trace;

import java.util.Optional;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records and exports traces only if an export address is configured. The decision follows from the trace id alone: all
 * services decide alike, and no client can force it by a header.
 */
final class TraceSampler {

    private TraceSampler() {}

    @Produces
    @Singleton
    static Sampler sampler(
            @ConfigProperty(name = "hirenow.traces.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "hirenow.traces.share") double share) {
        return endpoint.isEmpty() ? Sampler.alwaysOff() : new PollingFilterSampler(share);
    }
}
