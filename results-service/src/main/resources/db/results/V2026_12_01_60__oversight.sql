-- What people looked at before they decided (EU AI Act, articles 14 and 26; GDPR, article 22): a chain for each interview, in
-- which each hash covers the entry and the hash before. Entries are never changed, and removed only with the interview.
create table oversight_entry (
    organisation text        not null,
    interview_id uuid        not null,
    number       integer     not null,
    at           timestamptz not null,
    subject      text        not null,
    name         text        not null,
    kind         text        not null,
    question_id  text,
    from_ms      integer,
    to_ms        integer,
    hash         text        not null,
    primary key (organisation, interview_id, number)
);
alter table oversight_entry enable row level security;
create policy tenant on oversight_entry using (organisation = current_setting('hirenow.organisation', true));
revoke update on oversight_entry from results_app;

create function keep_oversight_entry() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select from erasure where erasure.interview_id = old.interview_id) then
        return old;
    end if;
    raise exception 'entries of the oversight ledger are kept as they are';
end $$;
create trigger kept before update or delete on oversight_entry for each row execute function keep_oversight_entry();
