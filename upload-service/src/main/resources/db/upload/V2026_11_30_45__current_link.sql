-- The link that opens the interview now: whoever locks the interview sees whether the link he came by was replaced. It is
-- empty where none was issued since; such a link counts as the current one. A trigger, so that replicas of the release
-- before keep it as well.
alter table interview add column link text;
create function link_issued() returns trigger language plpgsql set search_path from current
    as $$ begin
        update interview set link = new.hash where id = new.interview_id;
        return null;
    end $$;
create trigger link_issued after insert on invitation for each row execute function link_issued();
