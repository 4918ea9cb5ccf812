-- What every service has: facts on their way out, work to do, provider calls and limits, records nobody can read.

create table outbox (
    id            uuid primary key,
    topic         text        not null,
    type          text        not null,
    organisation  text        not null,
    interview_id  uuid        not null,
    payload       bytea       not null,
    traceparent   text        not null default '',
    state         text        not null default 'PENDING' check (state in ('PENDING', 'SENT', 'DEAD')),
    leased_until  timestamptz not null,
    error         text,
    created_at    timestamptz not null default now(),
    sent_at       timestamptz
);
create index outbox_pending on outbox (leased_until) where state = 'PENDING';
create index outbox_interview on outbox (interview_id);

create table work (
    id              uuid primary key,
    organisation    text        not null,
    interview_id    uuid        not null,
    kind            text        not null,
    key             text        not null,
    payload         text        not null,
    state           text        not null default 'READY'
                    check (state in ('READY', 'RUNNING', 'DONE', 'PARKED', 'CANCELLED')),
    priority        smallint    not null check (priority between 0 and 9),
    -- creation time moved back a minute per priority: an order that ages by itself
    rank            timestamptz not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    lease_until     timestamptz,
    fence           bigint      not null default 0,
    holder          text,
    answered_call   uuid,
    last_error      text,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    unique (kind, key)
);
create index work_due on work (kind, rank) where state in ('READY', 'RUNNING');
create index work_interview on work (interview_id);

create table provider_call (
    id                  uuid primary key,
    work_id             uuid        not null references work (id) on delete cascade,
    interview_id        uuid        not null,
    organisation        text        not null,
    provider            text        not null,
    fence               bigint      not null,
    started_at          timestamptz not null default now(),
    finished_at         timestamptz,
    billable            boolean     not null default false,
    status              integer,
    outcome             text,
    provider_request_id text,
    cost_micros         bigint      not null default 0,
    answer              bytea
);
create index provider_call_work on provider_call (work_id);
create index provider_call_started on provider_call (provider, started_at);
create index provider_call_open on provider_call (provider) where finished_at is null;

create table provider_limit (
    provider             text primary key,
    calls_at_once        integer not null,
    requests_per_minute  integer not null,
    spend_per_day_micros bigint  not null,
    paused_until         timestamptz,
    pause_reason         text
);

create table dead_letter (
    id         uuid primary key,
    topic      text        not null,
    partition  integer     not null,
    "offset"   bigint      not null,
    key        text,
    headers    jsonb       not null,
    payload    bytea,
    reason     text        not null,
    created_at timestamptz not null default now(),
    replayed_at timestamptz,
    unique (topic, partition, "offset")
);
