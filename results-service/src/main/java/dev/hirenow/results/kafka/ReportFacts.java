package dev.hirenow.results.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.hirenow.common.kafka.FactIntake;
import dev.hirenow.results.report.Projection;

/** Takes every fact that a report tells of; each topic on its own, none waits for another. */
@ApplicationScoped
class ReportFacts {

    private final FactIntake intake;
    private final Projection projection;

    ReportFacts(FactIntake intake, Projection projection) {
        this.intake = intake;
        this.projection = projection;
    }

    @Incoming("interview-created")
    Uni<Void> created(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    @Incoming("video-received")
    Uni<Void> videos(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    @Incoming("transcript-ready")
    Uni<Void> transcripts(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    @Incoming("transcription-failed")
    Uni<Void> failedTranscriptions(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    @Incoming("interview-submitted")
    Uni<Void> submissions(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    @Incoming("interview-analyzed")
    Uni<Void> analyses(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    @Incoming("analysis-failed")
    Uni<Void> failedAnalyses(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    @Incoming("interview-closed")
    Uni<Void> closings(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    private Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.takeBatch(records, projection::store);
    }
}
