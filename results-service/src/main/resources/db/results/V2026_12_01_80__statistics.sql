-- What statistics count about an interview: when each step was taken for the first time, and the ratings that count.
-- Lines of the list have them, because both are computed together.
alter table report add column started_at timestamptz;
alter table report add column first_submitted_at timestamptz;
alter table report add column scored_at timestamptz;
alter table report add column decided_at timestamptz;
alter table report add column ratings text not null default '[]';

-- Services compute them for the interviews there are when they start.
insert into report_outdated (organisation, interview_id)
select organisation, interview_id from report where listed and (videos > 0 or submission > 0)
on conflict do nothing;
