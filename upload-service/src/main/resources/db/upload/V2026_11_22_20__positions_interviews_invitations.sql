-- What candidates are asked. The JSON columns hold records of the domain.
create table position (
    id           uuid primary key,
    organisation text        not null,
    title        text        not null,
    language     text        not null,
    questions    text        not null,
    created_at   timestamptz not null
);
create index position_newest on position (organisation, id desc);

-- One row per interview, locked while a rule decides.
create table interview (
    id            uuid primary key,
    organisation  text        not null,
    state         text        not null check (state in ('OPEN', 'SUBMITTED', 'REOPENED', 'CLOSED')),
    brief         text        not null,
    recordings    text        not null,
    submissions   text        not null,
    reopened      text        not null default '[]',
    closed_cause  text,
    closed_at     timestamptz,
    answers_until timestamptz not null,
    created_at    timestamptz not null,
    check ((state = 'CLOSED') = (closed_at is not null))
);
create index interview_newest on interview (organisation, id desc);

-- The client's name for a creation (Idempotency-Key) and what it created.
create table creation_key (
    organisation text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash text        not null,
    thing        uuid        not null,
    created_at   timestamptz not null default now(),
    primary key (organisation, operation, key)
);

-- Only the hash of a candidate's token; looked up before the organisation is known, so outside row-level security.
create table invitation (
    hash         text primary key,
    organisation text        not null,
    interview_id uuid        not null references interview (id) on delete cascade,
    revoked_at   timestamptz,
    created_at   timestamptz not null default now()
);
create index invitation_interview on invitation (interview_id);

-- Interviews that still expect answers: looked for over all organisations, so outside row-level security.
create table deadline (
    interview_id uuid primary key references interview (id) on delete cascade,
    organisation text        not null,
    due_at       timestamptz not null
);
create index deadline_due on deadline (due_at);

alter table position enable row level security;
alter table interview enable row level security;
alter table creation_key enable row level security;
create policy tenant on position using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on interview using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on creation_key using (organisation = current_setting('hirenow.organisation', true));
