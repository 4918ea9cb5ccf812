package dev.hirenow.results.kafka;

import java.util.List;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.hirenow.common.erasure.Erasures;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.kafka.FactIntake;
import dev.hirenow.results.report.Projection;

/** Consumes, in batches, every fact that a report shows, and erasures. */
@ApplicationScoped
class ResultsFactConsumer {

    private final FactIntake intake;
    private final Projection projection;
    private final Erasures erasures;

    ResultsFactConsumer(FactIntake intake, Projection projection, Erasures erasures) {
        this.intake = intake;
        this.projection = projection;
        this.erasures = erasures;
    }

    @Incoming("reported-facts")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.takeBatch(records, this::store);
    }

    // Erasures first, so that nothing else of their interviews in this batch is stored.
    private Uni<Void> store(List<Fact> facts) {
        return Multi.createFrom()
                .iterable(facts)
                .filter(InterviewErased.class::isInstance)
                .onItem()
                .transformToUniAndConcatenate(erased -> erasures.erase((InterviewErased) erased))
                .collect()
                .last()
                .chain(() -> projection.store(facts));
    }
}
