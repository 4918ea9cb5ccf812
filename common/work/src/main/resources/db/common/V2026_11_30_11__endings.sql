-- What becomes of work whose handler fails in a way that nobody foresaw. Both count from the last retry by hand.

-- failures that are certainly our own fault; too many end the work
alter table work add column own_faults integer not null default 0;
-- all that nobody foresaw, those above included; they space the attempts
alter table work add column failures integer not null default 0;
alter table work add column failing_since timestamptz;
