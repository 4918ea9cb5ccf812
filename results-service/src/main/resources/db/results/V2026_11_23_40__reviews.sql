-- What people made of an interview: decisions, scorecards and notes, one after the other, never changed.
create table review_entry (
    organisation text        not null,
    interview_id uuid        not null,
    number       integer     not null,
    kind         text        not null,
    at           timestamptz not null,
    body         text        not null,
    primary key (organisation, interview_id, number)
);
alter table review_entry enable row level security;
create policy tenant on review_entry using (organisation = current_setting('hirenow.organisation', true));
revoke update on review_entry from results_app;

-- What the list shows of it. Where no model was asked, the score of people is what a list is sorted by: nobody sinks to
-- its end for having chosen to be rated by people alone.
alter table report add column decision text;
alter table report add column human_score double precision;
alter table report add column scorecards integer not null default 0;
alter table report drop column score_key;
alter table report
    add column score_key double precision not null generated always as (coalesce(score, human_score, -1)) stored;
create index report_score on report (organisation, score_key, interview_id) where listed;
create index report_state_score on report (organisation, state, score_key, interview_id) where listed;
create index report_position_score on report (organisation, position_id, score_key, interview_id) where listed;

-- Which transaction touched an interview last, for the open event streams of a replica. Outside of row-level security,
-- since one query serves all of them; it holds nothing but ids.
create table report_change (
    organisation text not null,
    interview_id uuid not null,
    changed      xid8 not null default pg_current_xact_id(),
    primary key (organisation, interview_id)
);
create index report_change_changed on report_change (changed);
