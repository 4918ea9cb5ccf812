-- How many interviews are listed, by position and state. The statements that change reports keep it, in their own
-- transaction, so that the filter of positions costs the same however many interviews an organisation has.
create table report_count (
    organisation text   not null,
    position_id  uuid   not null,
    state        text   not null,
    interviews   bigint not null,
    primary key (organisation, position_id, state)
) with (fillfactor = 50);
alter table report_count enable row level security;
create policy tenant on report_count using (organisation = current_setting('hirenow.organisation', true));

-- Changes are summed up before they are kept in an array: a statement may change every row there is.
create function count_reports() returns trigger language plpgsql as $$
declare
    changes report_count[];
begin
    case tg_op
        when 'INSERT' then
            select array_agg((organisation, position_id, state, n)::report_count) into changes from (
                select organisation, position_id, state, count(*) as n from after where listed
                group by organisation, position_id, state) as added;
        when 'DELETE' then
            select array_agg((organisation, position_id, state, -n)::report_count) into changes from (
                select organisation, position_id, state, count(*) as n from before where listed
                group by organisation, position_id, state) as removed;
        when 'UPDATE' then
            select array_agg((organisation, position_id, state, n)::report_count) into changes from (
                select organisation, position_id, state, sum(n)::bigint as n from (
                    select organisation, position_id, state, 1 as n from after where listed
                    union all select organisation, position_id, state, -1 from before where listed) as touched
                group by organisation, position_id, state having sum(n) <> 0) as moved;
        when 'TRUNCATE' then
            delete from report_count;
    end case;
    -- Always in the same order, so that two transactions never wait for each other.
    insert into report_count as counted (organisation, position_id, state, interviews)
    select organisation, position_id, state, interviews from unnest(changes)
    order by organisation, position_id, state
    on conflict (organisation, position_id, state) do update set interviews = counted.interviews + excluded.interviews;
    -- A position that nobody was interviewed for, or whose interviews were erased, leaves nothing behind.
    delete from report_count as counted using unnest(changes) as change
    where counted.interviews = 0 and counted.organisation = change.organisation
      and counted.position_id = change.position_id and counted.state = change.state;
    return null;
end $$;

create trigger count_inserted after insert on report referencing new table as after
    for each statement execute function count_reports();
create trigger count_updated after update on report referencing old table as before new table as after
    for each statement execute function count_reports();
create trigger count_deleted after delete on report referencing old table as before
    for each statement execute function count_reports();
create trigger count_truncated after truncate on report
    for each statement execute function count_reports();

-- Nobody writes reports until this transaction ends: the triggers hold a lock that writers wait for.
insert into report_count (organisation, position_id, state, interviews)
select organisation, position_id, state, count(*) from report where listed group by organisation, position_id, state;

-- An erasure looks for them.
create index candidate_word_interview on candidate_word (interview_id);
