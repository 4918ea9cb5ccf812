package dev.hirenow.common.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * Converts the current span to a header and back, so that effects across services belong to one trace.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
 */
public final class TraceParentCodec {

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private TraceParentCodec() {}

    /** The current span; null if there is none. */
    public static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** A context within the trace of this header; the root context if the header is absent or invalid. */
    public static Context context(@Nullable String header) {
        Matcher parts = FORM.matcher(header == null ? "" : header);
        return parts.matches()
                ? Context.root()
                        .with(Span.wrap(SpanContext.createFromRemoteParent(
                                parts.group(1),
                                parts.group(2),
                                TraceFlags.fromHex(parts.group(3), 0),
                                TraceState.getDefault())))
                : Context.root();
    }
}
