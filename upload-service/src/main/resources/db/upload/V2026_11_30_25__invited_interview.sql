-- What a candidate's token opens: every request of a candidate asks for it before anything else, and its organisation is
-- not known until then. It runs as the owner, whom row-level security does not bind, so it tells nothing but what the
-- check of an invitation needs, and that only to those who know the hash.
create function invited_interview(token_hash text)
    returns table (organisation text, interview_id uuid, revoked boolean, answers_until timestamptz, standing text)
    language plpgsql stable security definer rows 1 set search_path from current
    as $$ begin
        return query
            select invitation.organisation, invitation.interview_id, invitation.revoked_at is not null,
                   interview.answers_until, interview.standing
            from invitation join interview
                on interview.id = invitation.interview_id and interview.organisation = invitation.organisation
            where invitation.hash = token_hash;
    end $$;
revoke all on function invited_interview(text) from public;
grant execute on function invited_interview(text) to upload_app;
