-- How long the oldest work waits is told by one row of this index. The one before it had the order of a claim, too, and
-- the planner could take it for the claim's own once a long queue had left that one large and nearly empty.
create index work_waiting on work (kind, next_attempt_at) where state in ('READY', 'RUNNING');
drop index work_due;
