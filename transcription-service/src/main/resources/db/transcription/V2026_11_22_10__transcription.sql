-- One row per answer attempt. The words stay here so that the fact can be published again.
create table transcription (
    id           text primary key, -- interview/question/attempt
    organisation text        not null,
    interview_id uuid        not null,
    state        text        not null check (state in ('WAITING', 'PREPARED', 'TRANSCRIBED', 'FAILED')),
    recorded     text        not null,
    media        text,
    speech       text,
    outcome      integer,
    reason       text,
    concluded_at timestamptz,
    created_at   timestamptz not null default now(),
    check ((state in ('TRANSCRIBED', 'FAILED')) = (outcome is not null and concluded_at is not null))
);
create index transcription_interview on transcription (interview_id);

alter table transcription enable row level security;
create policy tenant on transcription using (organisation = current_setting('hirenow.organisation', true));
