package dev.hirenow.common.kafka;

import java.time.Duration;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.postgres.OwnContext;

/**
 * The way of every record into a service: understood and stored, or kept as a dead letter, and only then acknowledged
 * (by the completion of the returned Uni). Whatever else goes wrong, such as the database being away, is tried again
 * until it is stored.
 */
@ApplicationScoped
public class FactIntake {

    private static final Logger LOG = Logger.getLogger(FactIntake.class);

    private final FactDecoder decoder;
    private final DeadLetters deadLetters;
    private final IntakeAge age;
    private final OwnContext context;

    FactIntake(FactDecoder decoder, DeadLetters deadLetters, IntakeAge age, OwnContext context) {
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.age = age;
        this.context = context;
    }

    /** Takes one record; {@code effect} must be idempotent, since records come at least once. */
    public Uni<Void> take(ConsumerRecord<String, byte[]> record, Function<Fact, Uni<Void>> effect) {
        return context.run(() -> Uni.createFrom()
                .deferred(() -> store(record, effect))
                .onFailure()
                .invoke(e -> notStored(record, e))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .indefinitely()
                .onTermination()
                .invoke(() -> age.stored(record)));
    }

    private Uni<Void> store(ConsumerRecord<String, byte[]> record, Function<Fact, Uni<Void>> effect) {
        age.waiting(record);
        return switch (decoder.decode(record)) {
            case DecodedFact.Known(var fact) -> effect.apply(fact);
            case DecodedFact.Unreadable(var reason) -> deadLetters.keep(record, reason);
        };
    }

    private static void notStored(ConsumerRecord<String, byte[]> record, Throwable e) {
        LOG.warnf(
                "Record %s-%d@%d is not stored yet: %s",
                record.topic(),
                record.partition(),
                record.offset(),
                e.getClass().getName());
        LOG.debug("cause", e);
    }
}
