package dev.hirenow.results.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.hirenow.common.kafka.FactIntake;
import dev.hirenow.results.report.Projection;

/** Takes every fact that a report tells of, many at a time. */
@ApplicationScoped
class ReportFacts {

    private final FactIntake intake;
    private final Projection projection;

    ReportFacts(FactIntake intake, Projection projection) {
        this.intake = intake;
        this.projection = projection;
    }

    @Incoming("reported-facts")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.takeBatch(records, projection::store);
    }
}
