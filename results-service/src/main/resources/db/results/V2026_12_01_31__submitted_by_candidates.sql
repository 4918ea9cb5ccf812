-- When candidates submitted last. Until now it was when the latest submission was created, also where HR only requested
-- new scores of the same answers.
update report set submitted_at = found.at
from (
    select fact.organisation, fact.interview_id, max((fact.payload::jsonb ->> 'submittedAt')::timestamptz) as at
    from report as asked
    join report_fact as fact on fact.organisation = asked.organisation and fact.interview_id = asked.interview_id
    where asked.submission > 1 and fact.place like 'submission/%'
      and fact.payload::jsonb ->> 'cause' in ('FIRST', 'QUESTION_REOPENED')
    group by fact.organisation, fact.interview_id) as found
where report.organisation = found.organisation and report.interview_id = found.interview_id
  and report.submitted_at is distinct from found.at;
