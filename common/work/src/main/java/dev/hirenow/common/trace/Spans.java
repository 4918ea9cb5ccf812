package dev.hirenow.common.trace;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import dev.hirenow.common.failure.FailureSummary;

/** Spans for what libraries do not trace: storing a fact and running a job. They contain no payload. */
@ApplicationScoped
public class Spans {

    private final Tracer tracer;

    Spans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Consumes a fact, within its publisher's trace; the caller must end the span. */
    public Span receiving(ConsumerRecord<?, ?> record, Context cause) {
        return tracer.spanBuilder(record.topic() + " receive")
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.kafka.message.key", String.valueOf(record.key()))
                .startSpan();
    }

    /** Runs a job, within the trace of its cause. */
    public <T> Uni<T> working(String kind, UUID interview, Context cause, Function<Context, Uni<T>> flow) {
        SpanBuilder span =
                tracer.spanBuilder(kind).setParent(cause).setAttribute("hirenow.interview", interview.toString());
        return Uni.createFrom().deferred(() -> until(span.startSpan(), cause, flow));
    }

    /** Calls a provider, within the job's span. The client has tracing off and creates no span itself. */
    public <T> Uni<T> calling(String provider, Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            Context work = Context.current();
            SpanBuilder span =
                    tracer.spanBuilder(provider + " call").setParent(work).setSpanKind(SpanKind.CLIENT);
            return until(span.startSpan(), work, _ -> call.get());
        });
    }

    private static <T> Uni<T> until(Span span, Context cause, Function<Context, Uni<T>> flow) {
        return flow.apply(cause.with(span))
                .onFailure()
                .invoke(failure -> span.setStatus(StatusCode.ERROR, FailureSummary.brief(failure)))
                .onTermination()
                .invoke(() -> span.end());
    }
}
