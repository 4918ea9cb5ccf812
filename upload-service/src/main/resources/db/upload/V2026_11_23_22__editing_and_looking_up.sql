-- Who edits a position says which version they have seen.
alter table position add column version integer not null default 1;

-- What recruiters look interviews up by, derived from the row itself.
alter table interview
    add column position_id uuid generated always as (cast(cast(brief as jsonb) ->> 'positionId' as uuid)) stored,
    add column candidate text generated always as (
        lower((cast(brief as jsonb) #>> '{candidate,name}') || ' ' || coalesce(cast(brief as jsonb) #>> '{candidate,email}', ''))
    ) stored,
    add column standing text generated always as (
        case
            when state in ('SUBMITTED', 'REOPENED') then 'SUBMITTED'
            when state = 'CLOSED' then case when closed_cause = 'EXPIRED' then 'EXPIRED' else 'CLOSED' end
            when jsonb_array_length(cast(recordings as jsonb) -> 'attempts') > 0 then 'STARTED'
            else 'INVITED'
        end
    ) stored;
create index interview_of_position on interview (organisation, position_id, id desc);
create index interview_by_standing on interview (organisation, standing, id desc);
