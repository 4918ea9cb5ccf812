package dev.hirenow.common;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.hirenow.common.kafka.FactIntake;

/** A consumer as a service has it. */
@ApplicationScoped
class ErasedIntake {

    private final Queue<UUID> seen = new ConcurrentLinkedQueue<>();
    private final FactIntake intake;

    ErasedIntake(FactIntake intake) {
        this.intake = intake;
    }

    boolean saw(UUID interview) {
        return seen.contains(interview);
    }

    @Incoming("interview-erased")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, fact -> {
            seen.add(fact.interviewId());
            return Uni.createFrom().voidItem();
        });
    }
}
