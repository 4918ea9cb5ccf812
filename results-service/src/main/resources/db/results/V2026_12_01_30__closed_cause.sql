-- Why an interview closed, for the list; closed interviews have the fact that says so.
alter table report add column closed_cause text;
update report set closed_cause = fact.payload::jsonb ->> 'cause'
from report_fact as fact
where report.state = 'CLOSED' and fact.place = 'closed'
  and fact.organisation = report.organisation and fact.interview_id = report.interview_id;
