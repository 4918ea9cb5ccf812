-- One row per interview, locked while a fact about it finds its place.
create table interview (
    id           uuid primary key,
    organisation text not null,
    closed       text
);

-- The latest outcome of transcribing an answer attempt: words, or the reason why there are none.
create table outcome (
    id           text primary key, -- interview/question/attempt
    organisation text    not null,
    interview_id uuid    not null,
    question_id  text    not null,
    attempt      integer not null,
    number       integer not null,
    failure      text
);
create index outcome_interview on outcome (interview_id);

-- The words, apart from the rest: only an analysis needs them.
create table transcript (
    id           text primary key, -- interview/question/attempt
    organisation text    not null,
    interview_id uuid    not null,
    number       integer not null,
    language     text    not null,
    words        text    not null
);
create index transcript_interview on transcript (interview_id);

create table submission (
    id             text primary key, -- interview/submission
    organisation   text        not null,
    interview_id   uuid        not null,
    number         integer     not null,
    scoring_mode   text        not null,
    manifest       text        not null,
    submitted_at   timestamptz not null,
    state          text        not null check (state in ('WAITING', 'MISSING', 'QUEUED', 'ANALYZED', 'FAILED',
                                                         'SUPERSEDED', 'DROPPED', 'FOR_HUMANS')),
    -- how often its missing transcripts were asked for
    asked          integer     not null default 0,
    reason         text
);
create index submission_interview on submission (interview_id);

-- What an analysis rests on, as it was when the analysis began: questions with rubrics, transcripts, thresholds.
create table analysis_input (
    id           text primary key, -- interview/submission
    organisation text        not null,
    interview_id uuid        not null,
    input        bytea       not null,
    created_at   timestamptz not null default now()
);

-- A question to the model that was answered; the answer itself lies with the provider call.
create table exchange (
    call_id      uuid primary key,
    organisation text        not null,
    interview_id uuid        not null,
    submission   integer     not null,
    asked        text        not null,
    provider     text        not null,
    request      bytea       not null,
    nonces       bytea       not null,
    created_at   timestamptz not null default now()
);
create index exchange_submission on exchange (interview_id, submission);

-- The result; deriving it again from input and exchanges gives the same bytes. Nothing is overwritten.
create table analysis (
    id           text primary key, -- interview/submission/revision
    organisation text        not null,
    interview_id uuid        not null,
    submission   integer     not null,
    revision     integer     not null,
    calls        integer     not null,
    result       bytea       not null,
    analyzed_at  timestamptz not null
);
create index analysis_submission on analysis (interview_id, submission);

alter table interview enable row level security;
alter table outcome enable row level security;
alter table transcript enable row level security;
alter table submission enable row level security;
alter table analysis_input enable row level security;
alter table exchange enable row level security;
alter table analysis enable row level security;
create policy tenant on interview using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on outcome using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on transcript using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on submission using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on analysis_input using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on exchange using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on analysis using (organisation = current_setting('hirenow.organisation', true));
