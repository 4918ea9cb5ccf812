-- Tags that people gave interviews: by tag for the list's filter, and with the line of the list for its display. Equality in
-- the "C" collation may be used below row-level security.
create table interview_tag (
    organisation text             not null,
    tag          text collate "C" not null,
    interview_id uuid             not null,
    subject      text             not null,
    name         text             not null,
    at           timestamptz      not null,
    primary key (organisation, tag, interview_id)
);
create index interview_tag_interview on interview_tag (interview_id);
alter table interview_tag enable row level security;
create policy tenant on interview_tag using (organisation = current_setting('hirenow.organisation', true));
alter table report add column tags text[] not null default '{}';
