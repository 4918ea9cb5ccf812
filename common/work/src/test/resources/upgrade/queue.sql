-- Jobs, calls, facts and other rows in every state that the release of 29 November 2026 knew.
insert into work (id, organisation, interview_id, kind, key, payload, state, priority, rank, attempts, next_attempt_at, lease_until, fence, holder,
                  answered_call, last_error)
select ('00000000-0000-4000-8000-00000000000' || n)::uuid, 'acme', gen_random_uuid(), 'UPGRADED', key, '{"of": "' || key || '"}', state, 5,
       now() - interval '1 hour', attempts, next_attempt_at, lease_until, fence, holder, answered_call, last_error
from (values
    (1, 'due',       'READY',     0, now() - interval '1 minute', null::timestamptz,           0, null,    null::uuid, null),
    (2, 'answered',  'READY',     1, now() - interval '1 minute', null,                        1, null,    '00000000-0000-4000-8000-0000000000c1', null),
    (3, 'later',     'READY',     3, now() + interval '1 day',    null,                        3, null,    null, 'busy'),
    (4, 'abandoned', 'RUNNING',   1, now() - interval '1 hour',   now() - interval '1 minute', 1, 'old-1', null, null),
    (5, 'held',      'RUNNING',   1, now() - interval '1 hour',   now() + interval '1 day',    1, 'old-2', null, null),
    (6, 'done',      'DONE',      1, now() - interval '1 hour',   null,                        1, 'old-1', null, null),
    (7, 'parked',    'PARKED',    9, now() - interval '1 hour',   null,                        9, 'old-1', null, 'PROVIDER_FAILED'),
    (8, 'cancelled', 'CANCELLED', 2, now() - interval '1 hour',   null,                        2, 'old-1', null, 'cancelled')
) as rows (n, key, state, attempts, next_attempt_at, lease_until, fence, holder, answered_call, last_error);

insert into provider_call (id, work_id, interview_id, organisation, provider, fence, started_at, finished_at, billable, status, outcome, cost_micros, answer)
select ('00000000-0000-4000-8000-0000000000c' || n)::uuid, ('00000000-0000-4000-8000-00000000000' || work)::uuid, gen_random_uuid(), 'acme',
       'upgraded', 1, now() - interval '2 hours', finished_at, billable, status, outcome, cost, answer
from (values
    (1, 2, now() - interval '1 hour', true,  200,  'OK',      7, '\x7b7d'::bytea),
    (2, 4, null::timestamptz,         false, null, null,      0, null),
    (3, 7, now() - interval '1 hour', true,  504,  'TIMEOUT', 7, null),
    (4, 7, now() - interval '1 hour', false, 429,  'BUSY',    0, null)
) as rows (n, work, finished_at, billable, status, outcome, cost, answer);

insert into work_event (id, work_id, actor, action, detail)
values ('00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-000000000008', 'olga', 'CANCELLED', 'no longer wanted');

insert into provider_limit (provider, calls_at_once, requests_per_minute, spend_per_day_micros, paused_until, pause_reason, refusals)
values ('upgraded', 4, 100, 0, now() - interval '1 minute', 'busy', 3);

insert into outbox (id, topic, type, organisation, interview_id, payload, state, leased_until, error, sent_at)
select ('00000000-0000-4000-8000-0000000000f' || n)::uuid, 'interview-erased', 'upgraded', 'acme', gen_random_uuid(), '\x7b7d', state,
       now() - interval '1 minute', error, sent_at
from (values
    (1, 'PENDING', null, null::timestamptz),
    (2, 'SENT',    null, now() - interval '1 hour'),
    (3, 'SENT',    null, now() - interval '25 hours'),
    (4, 'DEAD',    'too large', null)
) as rows (n, state, error, sent_at);

insert into dead_letter (id, topic, partition, "offset", key, headers, payload, reason)
values ('00000000-0000-4000-8000-0000000000d1', 'upgraded', 0, 1, 'k', '{"ce_organisation": "acme"}', '\x00', 'UNREADABLE');

insert into erasure (interview_id, organisation, removed, removed_at, due_at)
values ('00000000-0000-4000-8000-0000000000a1', 'acme', '{"outbox": 1}', now(), null);
