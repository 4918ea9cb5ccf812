-- A claim chooses its rows by an index for each reason to be due, so that it costs the same however long the queue is.

-- Waits for its time: no candidate of a claim until a claim finds that the time has come.
alter table work add column snoozed boolean not null default false;
update work set snoozed = true where state = 'READY' and next_attempt_at > now();

create index work_snoozed on work (kind, next_attempt_at) where state = 'READY' and snoozed;
create index work_ready on work (kind, rank) where state = 'READY' and not snoozed and answered_call is null;
create index work_answered on work (kind, rank) where state = 'READY' and not snoozed and answered_call is not null;
create index work_running on work (kind, lease_until) where state = 'RUNNING';

-- What pages, timelines and erasures look for.
create index work_changed on work (organisation, updated_at desc, id);
create index provider_call_interview on provider_call (interview_id) where interview_id is not null;
