-- Filters and orders of the list that people saved under a name. Nothing in it is about a candidate.
create table saved_view (
    id           uuid        primary key,
    organisation text        not null,
    subject      text        not null,
    name         text        not null,
    query        text        not null,
    at           timestamptz not null default now(),
    unique (organisation, subject, name)
);
alter table saved_view enable row level security;
create policy tenant on saved_view using (organisation = current_setting('hirenow.organisation', true));
