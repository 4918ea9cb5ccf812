-- How long the recording is, to tell speech that was cut off; 0 for transcripts that came before it was kept.
alter table transcript add column duration_ms bigint not null default 0;

-- Which prompt a stored question was written by: results that are derived from it later say so.
alter table exchange add column prompt text not null default '1';
alter table exchange alter column prompt drop default;
