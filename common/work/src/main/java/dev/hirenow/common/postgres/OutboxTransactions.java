package dev.hirenow.common.postgres;

import java.util.function.Function;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.outbox.Outbox;
import dev.hirenow.common.outbox.Relay;
import dev.hirenow.common.trace.TraceParentCodec;
import dev.hirenow.common.work.WorkNotifier;

/**
 * Opens the only kind of transaction that changes domain state: state, facts and jobs are stored together, then the
 * relay sends the facts and the workers wake up.
 */
@ApplicationScoped
public class OutboxTransactions {

    private final Outbox outbox;
    private final Relay relay;
    private final WorkNotifier notifier;
    private final DedicatedContext context;

    OutboxTransactions(Outbox outbox, Relay relay, WorkNotifier notifier, DedicatedContext context) {
        this.outbox = outbox;
        this.relay = relay;
        this.notifier = notifier;
        this.context = context;
    }

    /**
     * Runs {@code body} in one transaction that sees only rows of {@code organisation} (row-level security). Panache
     * repositories used inside take part in it.
     */
    public <T> Uni<T> inOrganisation(String organisation, Function<UnitOfWork, Uni<T>> body) {
        String traceparent = TraceParentCodec.current();
        return context.run(() -> {
            UnitOfWork unitOfWork = new UnitOfWork(outbox, traceparent);
            return Panache.withTransaction(() -> unitOfWork.inOrganisation(organisation, () -> body.apply(unitOfWork)))
                    .invoke(() -> afterCommit(unitOfWork));
        });
    }

    private void afterCommit(UnitOfWork unitOfWork) {
        relay.sendSoon(unitOfWork.facts());
        notifier.wakeWorkers(unitOfWork.kinds());
    }
}
