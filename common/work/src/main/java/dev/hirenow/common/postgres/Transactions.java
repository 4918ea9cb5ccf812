package dev.hirenow.common.postgres;

import java.util.function.Function;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.context.OwnContext;
import dev.hirenow.common.outbox.Outbox;
import dev.hirenow.common.outbox.Relay;
import dev.hirenow.common.trace.TraceParent;
import dev.hirenow.common.work.Bell;

/**
 * Opens the only kind of transaction that changes domain state: state, facts and jobs are stored together, then the
 * relay sends the facts and the workers wake up.
 */
@ApplicationScoped
public class Transactions {

    private final Outbox outbox;
    private final Relay relay;
    private final Bell bell;
    private final OwnContext context;

    Transactions(Outbox outbox, Relay relay, Bell bell, OwnContext context) {
        this.outbox = outbox;
        this.relay = relay;
        this.bell = bell;
        this.context = context;
    }

    /**
     * Runs {@code body} in one transaction that sees only rows of {@code organisation} (row-level security). Panache
     * repositories used inside take part in it.
     */
    public <T> Uni<T> inOrganisation(String organisation, Function<Ledger, Uni<T>> body) {
        String traceparent = TraceParent.current();
        return context.run(() -> {
            Ledger ledger = new Ledger(outbox, traceparent);
            return Panache.withTransaction(() -> ledger.inOrganisation(organisation, () -> body.apply(ledger)))
                    .invoke(() -> afterCommit(ledger));
        });
    }

    private void afterCommit(Ledger ledger) {
        relay.sendSoon(ledger.facts());
        bell.ring(ledger.kinds());
    }
}
