package dev.hirenow.common.work;

/** The SQL of a claim. All times are the database's. */
final class ClaimStatements {

    // Expired leases may be taken, except within one lease of the database's start or of an outage that this process
    // saw ($4), which must not make live calls look dead, and except by their own holder ($3).
    private static final String SILENT = """
            w.state = 'RUNNING' and w.lease_until < now()
            and pg_postmaster_start_time() + $2 * interval '1 millisecond' < now() and w.id <> all($3::uuid[]) and $4
            """;
    // The indexes of due work are large after a long queue, and the planner takes them for dear; they are not. What is
    // left to it are those that have the order of the claim.
    static final String KEEP_TO_INDEXES = """
            select set_config(setting, 'off', true) from unnest(array['enable_seqscan', 'enable_bitmapscan', 'enable_sort'])
                as setting
            """;
    // Work that waits for its time is in no claim's way: it becomes a candidate once its time has come.
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
    // The call of a holder that died may have been billed.
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
    // A statement of its own: one that waited for the lock and counted in one would count on its old snapshot.
    static final String LOCK_LIMIT = "select 1 from provider_limit where provider = $1 for update";
    static final String DECLARE_LIMIT = """
            insert into provider_limit (provider, calls_at_once, requests_per_minute, spend_per_day_micros)
            values ($1, $2, $3, $4)
            on conflict (provider) do update set calls_at_once = $2, requests_per_minute = $3, spend_per_day_micros = $4
            """;

    private ClaimStatements() {}

    /**
     * Chooses due rows, each reason to be due by its own index, and looks closer only at those chosen: a claim costs the
     * same however long the queue is. Silent work comes first, since its call keeps a slot, then work whose provider has
     * answered already.
     *
     * @param atMost rows; part of the text, since the plan for a limit that is not known reads a tenth of the queue
     */
    static String due(int atMost) {
        return DUE.formatted(COLUMNS, SILENT, atMost);
    }
}
