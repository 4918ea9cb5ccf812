package dev.hirenow.common.work;

/** The SQL of a claim. All times come from the database's clock. */
final class ClaimStatements {

    // Expired leases may be taken, except within one lease of the database's start or of an outage that this
    // process saw ($4), because live calls would look dead then, and except by their own holder ($3).
    private static final String SILENT = """
            w.state = 'RUNNING' and w.lease_until < now()
            and pg_postmaster_start_time() + $2 * interval '1 millisecond' < now() and w.id <> all($3::uuid[]) and $4
            """;
    // After a long queue the indexes of due jobs are large, and the planner overestimates their cost. With
    // these settings only indexes in the order of the claim remain.
    static final String KEEP_TO_INDEXES = """
            select set_config(setting, 'off', true) from unnest(array['enable_seqscan', 'enable_bitmapscan', 'enable_sort'])
                as setting
            """;
    // A snoozed job is no candidate for a claim until its time has come.
    static final String PROMOTE = """
            update work set snoozed = false
            where id in (select id from work
                         where kind = $1 and state = 'READY' and snoozed and next_attempt_at <= now()
                         order by next_attempt_at limit 100 for update skip locked)
            """;
    private static final String COLUMNS = """
            w.id, w.interview_id, w.organisation, w.kind, w.key, w.payload, w.answered_call, w.traceparent, w.retried_at,
            w.rank
            """;
    private static final String DUE = """
            with silent as (
                select %1$s, 1 as turn from work w where w.kind = $1 and (%2$s)
                order by w.lease_until limit %3$d for update skip locked),
            answered as (
                select %1$s, 2 as turn from work w
                where w.kind = $1 and w.state = 'READY' and not w.snoozed and w.answered_call is not null
                  and w.next_attempt_at <= now()
                order by w.rank limit %3$d for update skip locked),
            ready as (
                select %1$s, 3 as turn from work w
                where w.kind = $1 and w.state = 'READY' and not w.snoozed and w.answered_call is null
                  and w.next_attempt_at <= now()
                order by w.rank limit %3$d for update skip locked),
            chosen as (
                select * from silent union all select * from answered union all select * from ready limit %3$d)
            select w.*, c.billable
            from chosen w
            left join lateral (
                select count(*) filter (where c.billable or c.finished_at is null) as billable
                from provider_call c
                where c.work_id = w.id and c.started_at >= coalesce(w.retried_at, '-infinity')) c on true
            order by w.turn, w.rank
            """;
    // The provider may have billed the call of a holder that died.
    static final String CLOSE_ABANDONED = """
            update provider_call set finished_at = now(), billable = true, outcome = 'UNKNOWN'
            where work_id = any($1::uuid[]) and finished_at is null
            """;
    static final String TAKE = """
            update work set state = 'RUNNING', fence = fence + 1, attempts = attempts + 1, holder = $2,
                   lease_until = now() + $3 * interval '1 millisecond', updated_at = now()
            where id = any($1::uuid[]) returning id, fence, attempts
            """;
    static final String START_CALLS = """
            insert into provider_call (id, work_id, interview_id, organisation, provider, fence)
            select started.id, w.id, w.interview_id, w.organisation, $3, w.fence
            from unnest($1::uuid[], $2::uuid[]) as started (id, work_id) join work w on w.id = started.work_id
            """;
    // Abandoned calls free their slot; otherwise they would block their own takeover.
    static final String FREE = """
            select least(
                case when l.refusals > 0 then 1 else l.calls_at_once end - (select count(*) from provider_call c
                    left join work w on w.id = c.work_id where c.provider = l.provider
                    and c.finished_at is null and c.started_at > now() - $5 * interval '1 millisecond'
                    and (%s) is not true),
                l.requests_per_minute - (select count(*) from provider_call c where c.provider = l.provider
                    and c.started_at > now() - interval '1 minute'),
                case when l.paused_until > now() then 0
                     when l.spend_per_day_micros > 0 and l.spend_per_day_micros <=
                        (select coalesce(sum(c.cost_micros), 0) from provider_call c where c.provider = l.provider
                         and c.started_at >= date_trunc('day', now(), 'UTC')) then 0
                     else 2147483647 end)::int as free
            from provider_limit l where l.provider = $1
            """.formatted(SILENT);
    // A statement of its own: a combined one that waited for the lock would count on its old snapshot.
    static final String LOCK_LIMIT = "select 1 from provider_limit where provider = $1 for update";
    static final String DECLARE_LIMIT = """
            insert into provider_limit (provider, calls_at_once, requests_per_minute, spend_per_day_micros)
            values ($1, $2, $3, $4)
            on conflict (provider) do update set calls_at_once = $2, requests_per_minute = $3, spend_per_day_micros = $4
            """;

    private ClaimStatements() {}

    /**
     * Selects due rows by one index per reason, and joins only the selected rows, so that the cost of a claim does not
     * depend on the length of the queue. Jobs with expired leases come first, because their calls occupy slots, then
     * jobs whose provider has already answered.
     *
     * @param atMost number of rows; part of the text, because the planner would read a tenth of the queue for an
     *     unknown limit
     */
    static String due(int atMost) {
        return DUE.formatted(COLUMNS, SILENT, atMost);
    }
}
