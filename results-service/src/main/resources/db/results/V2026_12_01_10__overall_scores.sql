-- The score that counts has people's ratings in place of the model's, which is kept beside it. Only a score in which
-- every criterion is rated can be compared with others; the list may put the rest behind these.
alter table report add column scored_by text;
alter table report add column model_score double precision;
alter table report add column gaps text not null default '{}';
alter table report
    add column complete boolean not null generated always as (score is not null and coalesce(coverage, 0) >= 1) stored;

-- No count changes.
alter table report disable trigger count_updated;
update report set scored_by = 'AI', model_score = score where score is not null;
alter table report enable trigger count_updated;

-- The score that counts includes people's. Its indexes go with the column.
alter table report drop column score_key;
alter table report
    add column score_key double precision not null generated always as (coalesce(score, -1)) stored;
create index report_score on report (organisation, complete, score_key, interview_id) where listed;
create index report_state_score on report (organisation, state, complete, score_key, interview_id) where listed;
create index report_position_score on report (organisation, position_id, complete, score_key, interview_id)
    where listed;

-- Interviews whose line was computed by an earlier release's rules; services compute it anew when they start. Outside of
-- row-level security, since one query serves all organisations; it holds nothing but ids.
create table report_outdated (
    organisation text not null,
    interview_id uuid not null,
    primary key (interview_id, organisation)
);
insert into report_outdated (organisation, interview_id)
select organisation, interview_id from review_entry where kind in ('OVERRIDE', 'SCORECARD')
union
select organisation, interview_id from report
where listed and (coverage < 1 or (coverage is not null and state <> 'ANALYZED'));
