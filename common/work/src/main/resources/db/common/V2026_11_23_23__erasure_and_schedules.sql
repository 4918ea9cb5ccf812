-- What is left of an interview that was erased: its id, so that facts in flight find nothing to do. Kept for ever. The
-- counts say what was removed; when the next pass is due, what was written meanwhile is removed again.
create table erasure (
    interview_id uuid primary key,
    organisation text        not null,
    asked_at     timestamptz not null default now(),
    removed      text        not null default '{}',
    removed_at   timestamptz,
    due_at       timestamptz default now()
);
create index erasure_due on erasure (due_at) where due_at is not null;

-- Whoever writes something new of an interview asks first, and an erasure waits until such writers have ended: then none
-- of them can have missed it. Two statements, since each sees what was committed before it began.
create function interview_erased(id uuid) returns boolean language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(current_schema() || id::text, 0));
    return exists (select from erasure where interview_id = id);
end $$;

-- False when the interview was erased before.
create function begin_erasure(id uuid, owner text) returns boolean language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(current_schema() || id::text, 0));
    insert into erasure (interview_id, organisation) values (id, owner) on conflict do nothing;
    return found;
end $$;

-- What a call cost counts for the limits after its interview was erased.
alter table provider_call alter column work_id drop not null;
alter table provider_call alter column interview_id drop not null;

-- What happens by the clock: one replica at a time runs it, by the time of the database.
create table schedule (
    name          text primary key,
    every_ms      bigint      not null,
    next_run      timestamptz not null,
    running_until timestamptz,
    started_at    timestamptz,
    finished_at   timestamptz,
    outcome       text
);
