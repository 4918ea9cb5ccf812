package dev.hirenow.common;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.hirenow.common.kafka.FactIntake;

/** A consumer like a service's. */
@ApplicationScoped
class ErasedIntake {

    private final Map<UUID, String> seen = new ConcurrentHashMap<>();
    private final FactIntake intake;

    ErasedIntake(FactIntake intake) {
        this.intake = intake;
    }

    boolean saw(UUID interview) {
        return seen.containsKey(interview);
    }

    String trace(UUID interview) {
        return seen.get(interview);
    }

    @Incoming("interview-erased")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, fact -> {
            seen.put(fact.interviewId(), Span.current().getSpanContext().getTraceId());
            return Uni.createFrom().voidItem();
        });
    }
}
