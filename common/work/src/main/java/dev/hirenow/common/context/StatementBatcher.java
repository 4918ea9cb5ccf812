package dev.hirenow.common.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Executes one statement for all items that arrived while the previous statement ran. Under load many items share a
 * commit and its disk flush; without load no item waits.
 *
 * @param <I> an item
 * @param <O> the result of an item
 */
public final class StatementBatcher<I, O> {

    private static final int MOST = 500;

    private final String name;
    private final DedicatedContext context;
    private final Function<List<I>, Uni<Function<I, O>>> statement;
    private final Queue<Waiting<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    private record Waiting<I, O>(I item, UniEmitter<? super O> emitter) {}

    /**
     * Creates a batcher for this statement.
     *
     * @param statement processes all items or fails for all; returns each item's result
     */
    public StatementBatcher(String name, DedicatedContext context, Function<List<I>, Uni<Function<I, O>>> statement) {
        this.name = name;
        this.context = context;
        this.statement = statement;
    }

    /** Processes the item together with others; the result arrives on the statement's context. */
    public Uni<O> add(I item) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.add(new Waiting<>(item, emitter));
            begin();
        });
    }

    private void begin() {
        while (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
            List<Waiting<I, O>> batch = next();
            if (!batch.isEmpty()) {
                context.go(name, () -> carryOut(batch));
                return;
            }
            busy.set(false);
        }
    }

    private List<Waiting<I, O>> next() {
        List<Waiting<I, O>> batch = new ArrayList<>();
        while (batch.size() < MOST && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    private Uni<Void> carryOut(List<Waiting<I, O>> batch) {
        return Uni.createFrom()
                .deferred(
                        () -> statement.apply(batch.stream().map(Waiting::item).toList()))
                .onTermination()
                .invoke(() -> {
                    busy.set(false);
                    begin();
                })
                .onItem()
                .invoke(outcomes -> batch.forEach(one -> one.emitter().complete(outcomes.apply(one.item()))))
                .onFailure()
                .invoke(failure -> batch.forEach(one -> one.emitter().fail(failure)))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
