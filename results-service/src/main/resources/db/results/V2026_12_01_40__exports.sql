-- Who took data out; without an interview it was the list. A row is stored before an export's first byte, and only its
-- number of lines may be set afterwards.
create table export_record (
    id           uuid        primary key,
    organisation text        not null,
    interview_id uuid,
    at           timestamptz not null default now(),
    subject      text        not null,
    name         text        not null,
    filters      text        not null,
    lines        bigint
);
create index export_record_at on export_record (organisation, at desc, id desc);
create index export_record_interview on export_record (interview_id) where interview_id is not null;
alter table export_record enable row level security;
create policy tenant on export_record using (organisation = current_setting('hirenow.organisation', true));
revoke update on export_record from results_app;
grant update (lines) on export_record to results_app;
