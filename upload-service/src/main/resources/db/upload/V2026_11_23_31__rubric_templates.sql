-- Rubrics that are kept to be used for questions of any position.
create table rubric_template (
    id           uuid primary key,
    organisation text        not null,
    name         text        not null,
    rubric       text        not null,
    created_at   timestamptz not null
);
create index rubric_template_newest on rubric_template (organisation, id desc);
alter table rubric_template enable row level security;
create policy tenant on rubric_template using (organisation = current_setting('hirenow.organisation', true));
