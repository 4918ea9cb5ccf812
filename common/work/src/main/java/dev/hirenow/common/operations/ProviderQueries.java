package dev.hirenow.common.operations;

import java.time.OffsetDateTime;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.price.ProviderPriceLookup;

/** Reads the state of the providers: limits, usage and pauses. */
@ApplicationScoped
public class ProviderQueries {

    // No call lasts that long: an older call without an end belongs to a process that died.
    private static final String PROVIDERS = """
            select l.provider, l.calls_at_once, l.requests_per_minute, l.spend_per_day_micros, l.refusals,
                   case when today.micros >= nullif(l.spend_per_day_micros, 0)
                        then greatest(l.paused_until, date_trunc('day', now(), 'UTC') + interval '1 day')
                        when l.paused_until > now() then l.paused_until end as paused_until,
                   case when today.micros >= nullif(l.spend_per_day_micros, 0) then 'SPEND_LIMIT'
                        when l.paused_until > now() then l.pause_reason end as pause_reason,
                   (select count(*) from provider_call c where c.provider = l.provider and c.finished_at is null
                       and c.started_at > now() - interval '15 minutes') as in_flight,
                   (select count(*) from provider_call c where c.provider = l.provider
                       and c.started_at > now() - interval '1 minute') as this_minute,
                   today.calls, today.micros
            from provider_limit l
            cross join lateral (
                select count(*) as calls, coalesce(sum(c.cost_micros), 0)::bigint as micros
                from provider_call c
                where c.provider = l.provider and c.started_at >= date_trunc('day', now(), 'UTC')) today
            order by l.provider
            """;

    private final Pool pool;
    private final Instance<ProviderPriceLookup> prices;

    ProviderQueries(Pool pool, @Any Instance<ProviderPriceLookup> prices) {
        this.pool = pool;
        this.prices = prices;
    }

    /** All providers that this service calls, by name. */
    public Uni<List<ProviderView>> providers() {
        return pool.query(PROVIDERS)
                .execute()
                .map(rows -> rows.stream().map(this::view).toList());
    }

    private ProviderView view(Row row) {
        OffsetDateTime paused = row.getOffsetDateTime("paused_until");
        return new ProviderView(
                row.getString("provider"),
                row.getInteger("calls_at_once"),
                row.getLong("in_flight"),
                row.getInteger("requests_per_minute"),
                row.getLong("this_minute"),
                row.getLong("calls"),
                row.getLong("spend_per_day_micros"),
                row.getLong("micros"),
                paused == null ? null : paused.toInstant(),
                row.getString("pause_reason"),
                row.getInteger("refusals"),
                price(row.getString("provider")));
    }

    private @Nullable PriceView price(String provider) {
        return prices.stream()
                .filter(each -> each.provider().equals(provider))
                .map(PriceView::of)
                .findFirst()
                .orElse(null);
    }
}
