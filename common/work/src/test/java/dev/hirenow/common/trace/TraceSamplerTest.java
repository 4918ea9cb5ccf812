package dev.hirenow.common.trace;

import java.util.List;
import java.util.Optional;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TraceSamplerTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final Optional<String> COLLECTOR = Optional.of("http://collector:4317");

    @Test
    void recordsNothingWithoutAnAddressForItEvenWhenACallerWantsIt() {
        Context caller = TraceParentCodec.context("00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(decision(TraceSampler.sampler(Optional.empty(), 1), caller, SpanKind.SERVER))
                .isEqualTo(SamplingDecision.DROP);
        assertThat(decision(TraceSampler.sampler(COLLECTOR, 0), caller, SpanKind.SERVER))
                .isEqualTo(SamplingDecision.DROP);
    }

    @Test
    void recordsRequestsAndWhatTheyCauseButNoPolling() {
        Sampler sampler = TraceSampler.sampler(COLLECTOR, 1);

        assertThat(decision(sampler, Context.root(), SpanKind.SERVER)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(decision(sampler, TraceParentCodec.context("00-" + TRACE + "-00f067aa0ba902b7-01"), SpanKind.CLIENT))
                .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(decision(sampler, Context.root(), SpanKind.CLIENT)).isEqualTo(SamplingDecision.DROP);
    }

    @Test
    void doesNotTellWhatWasSearchedFor() {
        SamplingResult result = sample(
                TraceSampler.sampler(COLLECTOR, 1),
                Context.root(),
                SpanKind.SERVER,
                Attributes.of(QUERY, "name=hopper"));

        assertThat(result.getDecision()).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(result.getAttributes().get(QUERY)).isEqualTo("...");
    }

    private static SamplingDecision decision(Sampler sampler, Context parent, SpanKind kind) {
        return sample(sampler, parent, kind, Attributes.empty()).getDecision();
    }

    private static SamplingResult sample(Sampler sampler, Context parent, SpanKind kind, Attributes attributes) {
        return sampler.shouldSample(parent, TRACE, "GET", kind, attributes, List.of());
    }
}
