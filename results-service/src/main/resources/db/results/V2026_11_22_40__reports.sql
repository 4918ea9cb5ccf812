-- Every fact finds its place here; a later version takes the place of an earlier one, never the other way round.
create table report_fact (
    organisation text   not null,
    interview_id uuid   not null,
    place        text   not null,
    version      bigint not null,
    type         text   not null,
    payload      text   not null,
    -- the words of a transcript, apart from the rest: only the detail needs them
    words        text,
    primary key (organisation, interview_id, place)
);

-- One row per interview, locked while its facts change. A row that is not listed is a stub for facts that came before
-- interview-created.
create table report (
    organisation   text             not null,
    interview_id   uuid             not null,
    listed         boolean          not null default false,
    state          text             not null default 'INVITED',
    candidate_name text             not null default '',
    position_id    uuid,
    position_title text             not null default '',
    scoring_mode   text             not null default 'AI',
    submission     integer          not null default 0,
    score          double precision,
    coverage       double precision,
    needs_review   boolean,
    questions      integer          not null default 0,
    videos         integer          not null default 0,
    transcripts    integer          not null default 0,
    assessed       integer          not null default 0,
    created_at     timestamptz      not null default '-infinity',
    submitted_at   timestamptz,
    analyzed_at    timestamptz,
    -- never null, so that a page can start after any of them
    submitted_key  timestamptz      not null generated always as (coalesce(submitted_at, '-infinity')) stored,
    score_key      double precision not null generated always as (coalesce(score, -1)) stored,
    primary key (organisation, interview_id)
);
create index report_created on report (organisation, created_at, interview_id) where listed;
create index report_submitted on report (organisation, submitted_key, interview_id) where listed;
create index report_score on report (organisation, score_key, interview_id) where listed;
create index report_state_created on report (organisation, state, created_at, interview_id) where listed;
create index report_state_submitted on report (organisation, state, submitted_key, interview_id) where listed;
create index report_state_score on report (organisation, state, score_key, interview_id) where listed;
create index report_position_created on report (organisation, position_id, created_at, interview_id) where listed;
create index report_position_submitted on report (organisation, position_id, submitted_key, interview_id) where listed;
create index report_position_score on report (organisation, position_id, score_key, interview_id) where listed;

-- The words of candidates' names in lower case, for search by their beginnings. The comparison operators of the "C"
-- collation may be used below row-level security, those of full-text search may not.
create table candidate_word (
    organisation text             not null,
    word         text collate "C" not null,
    interview_id uuid             not null,
    primary key (organisation, word, interview_id)
);

alter table report_fact enable row level security;
alter table report enable row level security;
alter table candidate_word enable row level security;
create policy tenant on report_fact using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on report using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on candidate_word using (organisation = current_setting('hirenow.organisation', true));
