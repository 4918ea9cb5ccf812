package dev.hirenow.common.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.hirenow.common.context.ComputePool;
import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.failure.ThrottledFailureLog;
import dev.hirenow.common.trace.Spans;
import dev.hirenow.common.trace.TraceParentCodec;

/**
 * Consumes records: each is decoded and stored, or stored as a dead letter, and only then acknowledged (when the
 * returned Uni completes). Temporary failures, such as an unavailable database, are retried until the record is stored.
 * A fact whose effect keeps failing because of an internal fault becomes a dead letter too, so that it does not block
 * the records behind it.
 */
@ApplicationScoped
public class FactIntake {

    private static final ThrottledFailureLog FAILURES = ThrottledFailureLog.warning(Logger.getLogger(FactIntake.class));

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final FactDecoder decoder;
    private final DeadLetters deadLetters;
    private final UnstoredRecordAge age;
    private final DedicatedContext context;
    private final ComputePool computePool;
    private final Spans spans;
    private final Duration longestPause;

    FactIntake(
            FactDecoder decoder,
            DeadLetters deadLetters,
            UnstoredRecordAge age,
            DedicatedContext context,
            ComputePool computePool,
            Spans spans,
            @ConfigProperty(name = "hirenow.intake.longest-pause", defaultValue = "5s") Duration longestPause) {
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.age = age;
        this.context = context;
        this.computePool = computePool;
        this.spans = spans;
        this.longestPause = longestPause;
    }

    /** Consumes one record; {@code effect} must be idempotent, because Kafka delivers at least once. */
    public Uni<Void> take(ConsumerRecord<String, byte[]> record, Function<Fact, Uni<Void>> effect) {
        return Uni.createFrom().deferred(() -> {
            ConsecutiveFaultCounter faults = new ConsecutiveFaultCounter();
            return untilStored(List.of(record), () -> store(record, effect, faults));
        });
    }

    private Uni<Void> store(
            ConsumerRecord<String, byte[]> record, Function<Fact, Uni<Void>> effect, ConsecutiveFaultCounter faults) {
        return computePool.compute(() -> decoder.decode(record)).chain(decoded -> switch (decoded) {
            case FactDecodingResult.Known _ when faults.tooMany() -> deadLetters.keep(record, faults.reason());
            case FactDecodingResult.Known(var fact) ->
                faults.counted(() -> effect.apply(fact))
                        // A late fact about an erased interview.
                        .onFailure(InterviewGone.class)
                        .recoverWithNull();
            case FactDecodingResult.Unreadable(var reason) -> deadLetters.keep(record, reason);
        });
    }

    /**
     * Consumes a batch: {@code effect} gets the facts of all readable records together, in order; each unreadable
     * record becomes a dead letter and does not delay the others. The batch is acknowledged once all of it is stored.
     */
    public Uni<Void> takeBatch(ConsumerRecords<String, byte[]> records, Function<List<Fact>, Uni<Void>> effect) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(records.count());
        records.forEach(batch::add);
        return Uni.createFrom().deferred(() -> {
            ConsecutiveFaultCounter faults = new ConsecutiveFaultCounter();
            return untilStored(
                    batch,
                    () -> faults.tooMany() ? storeEach(batch, effect) : faults.counted(() -> storeAll(batch, effect)));
        });
    }

    /** Stores one by one, to isolate the fact whose effect fails. */
    private Uni<Void> storeEach(List<ConsumerRecord<String, byte[]>> batch, Function<List<Fact>, Uni<Void>> effect) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (ConsumerRecord<String, byte[]> record : batch) {
            all = all.chain(() -> take(record, fact -> effect.apply(List.of(fact))));
        }
        return all;
    }

    private Uni<Void> storeAll(List<ConsumerRecord<String, byte[]>> batch, Function<List<Fact>, Uni<Void>> effect) {
        return computePool
                .compute(() -> batch.stream().map(decoder::decode).toList())
                .chain(decoded -> storeAll(batch, decoded, effect));
    }

    private Uni<Void> storeAll(
            List<ConsumerRecord<String, byte[]>> batch,
            List<FactDecodingResult> decoded,
            Function<List<Fact>, Uni<Void>> effect) {
        List<Fact> facts = new ArrayList<>(batch.size());
        Uni<Void> letters = Uni.createFrom().voidItem();
        for (int i = 0; i < batch.size(); i++) {
            ConsumerRecord<String, byte[]> record = batch.get(i);
            switch (decoded.get(i)) {
                case FactDecodingResult.Known(var fact) -> facts.add(fact);
                case FactDecodingResult.Unreadable(var reason) ->
                    letters = letters.chain(() -> deadLetters.keep(record, reason));
            }
        }
        return facts.isEmpty() ? letters : letters.chain(() -> effect.apply(facts));
    }

    private Uni<Void> untilStored(List<ConsumerRecord<String, byte[]>> records, Supplier<Uni<Void>> store) {
        return Uni.createFrom().deferred(() -> {
            List<Span> told = records.stream().map(this::span).toList();
            // The effect of one record belongs to its trace; the effect of a batch belongs to none.
            Context trace = told.size() == 1 ? Context.root().with(told.getFirst()) : Context.root();
            return untilStored(trace, records, store).onTermination().invoke(() -> told.forEach(Span::end));
        });
    }

    /** Tracing is optional: a failure here must not stop the channel. */
    private Span span(ConsumerRecord<String, byte[]> record) {
        try {
            return spans.receiving(record, TraceParentCodec.context(FactDecoder.header(record, "traceparent")));
        } catch (RuntimeException e) {
            FAILURES.failed("Tracing a record", "of topic " + record.topic(), e);
            return Span.getInvalid();
        }
    }

    private Uni<Void> untilStored(
            Context trace, List<ConsumerRecord<String, byte[]>> records, Supplier<Uni<Void>> store) {
        return context.run(trace, () -> Uni.createFrom()
                .deferred(() -> {
                    records.forEach(age::waiting);
                    return store.get();
                })
                .onFailure()
                .invoke(e -> notStored(records, e))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, longestPause)
                .indefinitely()
                .onTermination()
                .invoke(() -> records.forEach(age::stored)));
    }

    private static void notStored(List<ConsumerRecord<String, byte[]>> records, Throwable e) {
        ConsumerRecord<String, byte[]> first = records.getFirst();
        String where = "of %d records from %s-%d@%d on (will be retried)"
                .formatted(records.size(), first.topic(), first.partition(), first.offset());
        FAILURES.failed("Storing", where, e);
    }
}
