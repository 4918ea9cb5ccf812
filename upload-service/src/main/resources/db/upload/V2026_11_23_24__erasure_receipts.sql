-- Which interview was erased, why and when; nothing that was in it.
create table erasure_receipt (
    interview_id uuid primary key,
    organisation text        not null,
    cause        text        not null check (cause in ('RECRUITER', 'RETENTION')),
    asked_by     text        not null,
    asked_at     timestamptz not null
);

-- What each service said it removed.
create table erasure_share (
    interview_id uuid        not null references erasure_receipt (interview_id) on delete cascade,
    organisation text        not null,
    service      text        not null,
    removed      text        not null,
    removed_at   timestamptz not null,
    primary key (interview_id, service)
);

alter table erasure_receipt enable row level security;
alter table erasure_share enable row level security;
create policy tenant on erasure_receipt using (organisation = current_setting('hirenow.organisation', true));
create policy tenant on erasure_share using (organisation = current_setting('hirenow.organisation', true));

-- Interviews of all organisations that were kept for longer than this: ids alone, by the clock of the database. It runs
-- as the owner, whom row-level security does not bind.
create index interview_created on interview (created_at);
create function interviews_outlived(kept_ms bigint, most integer) returns table (id uuid, organisation text)
    language sql stable security definer set search_path from current
    as $$ select interview.id, interview.organisation from interview
          where interview.created_at < now() - kept_ms * interval '1 millisecond'
          order by interview.created_at limit most $$;
revoke all on function interviews_outlived(bigint, integer) from public;
grant execute on function interviews_outlived(bigint, integer) to upload_app;
