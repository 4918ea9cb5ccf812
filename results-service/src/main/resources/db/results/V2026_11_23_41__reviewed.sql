-- The latest submission that anybody rated or decided about: what no model scores awaits people only until then.
alter table report add column reviewed integer not null default 0;
update report set reviewed = found.submission
from (
    select organisation, interview_id,
        max(coalesce(body::jsonb ->> 'submission', body::jsonb -> 'basis' ->> 'submission')::integer) as submission
    from review_entry
    where kind in ('DECISION', 'SCORECARD')
    group by organisation, interview_id) as found
where report.organisation = found.organisation and report.interview_id = found.interview_id;
update report set state = 'REVIEWED' where state = 'AWAITING_REVIEW' and reviewed >= submission;
