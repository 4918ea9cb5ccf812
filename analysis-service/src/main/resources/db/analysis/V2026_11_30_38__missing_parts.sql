-- What a recording lacks, as JSON; null when nothing is known to be missing.
alter table transcript add column missing text;
