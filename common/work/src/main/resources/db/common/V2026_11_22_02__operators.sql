-- What operators do with work, and how a provider that refuses is approached again.

alter table work add column retried_at timestamptz;
-- W3C trace context of what caused the work, so that what it causes belongs to the same trace
alter table work add column traceparent text not null default '';

-- A retry gives new calls to the budget; what was billed before stays in provider_call.
create table work_event (
    id      uuid primary key,
    work_id uuid        not null references work (id) on delete cascade,
    at      timestamptz not null default now(),
    actor   text        not null,
    action  text        not null check (action in ('RETRIED', 'CANCELLED', 'REPRIORITISED')),
    detail  text        not null
);
create index work_event_work on work_event (work_id);

-- Pauses since the provider's last answer: while there are any, it is asked by one call at a time.
alter table provider_limit add column refusals integer not null default 0;

alter table dead_letter add column organisation text generated always as (headers ->> 'ce_organisation') stored;
