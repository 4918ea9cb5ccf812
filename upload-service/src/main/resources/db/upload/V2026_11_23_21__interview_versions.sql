-- Which of these interviews have changed, over all organisations: a number that is another after each change, and nothing
-- of their content. It runs as the owner, whom row-level security does not bind.
create function interview_versions(ids uuid[]) returns table (id uuid, version text)
    language sql stable security definer set search_path from current
    as $$ select interview.id, interview.xmin::text from interview where interview.id = any (ids) $$;
revoke all on function interview_versions(uuid[]) from public;
grant execute on function interview_versions(uuid[]) to upload_app;
