-- Who is invited: by address, or by name where there is none. The same person is not invited twice to a position unawares.
alter table interview
    add column person text generated always as (
        lower(coalesce(cast(brief as jsonb) #>> '{candidate,email}', cast(brief as jsonb) #>> '{candidate,name}'))
    ) stored;
create index interview_of_person on interview (organisation, position_id, person);
