package dev.hirenow.common.trace;

import java.util.List;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;

/**
 * Samples a share of the traces. Leaves out the workers' polling queries, which have no cause, and drops search terms,
 * such as a candidate's name.
 */
final class PollingFilterSampler implements Sampler {

    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final Attributes WITHOUT_QUERY = Attributes.of(QUERY, "...");

    private final Sampler share;

    PollingFilterSampler(double share) {
        this.share = Sampler.traceIdRatioBased(share);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        boolean caused = Span.fromContext(parent).getSpanContext().isValid();
        if (kind == SpanKind.CLIENT && !caused) {
            return SamplingResult.drop();
        }
        SamplingResult result = share.shouldSample(parent, traceId, name, kind, attributes, links);
        return attributes.get(QUERY) == null ? result : SamplingResult.create(result.getDecision(), WITHOUT_QUERY);
    }

    @Override
    public String getDescription() {
        return "PollingFilterSampler{" + share.getDescription() + "}";
    }
}
