-- What HR reads of an interview as it was sent last: the JSON of its facts and of what people wrote. A copy that can be
-- made anew at any time. It counts as long as no transaction has touched the interview since (report_change), whatever
-- release did so, and for releases that show a result in the same shape.
create table report_detail (
    organisation text  not null,
    interview_id uuid  not null,
    shape        text  not null,
    version      text  not null,
    changed      xid8  not null,
    body         bytea not null,
    primary key (organisation, interview_id)
);
alter table report_detail enable row level security;
create policy tenant on report_detail using (organisation = current_setting('hirenow.organisation', true));
