-- Operators look for the few that were cancelled among all that ended.
create index work_cancelled on work (organisation, updated_at desc, id) where state = 'CANCELLED';
