-- Sessions at pages that were signed out, by their random name. A copy of the cookie must open nothing any more.
create table ended_session (
    name     text primary key,
    ended_at timestamptz not null default now()
);
create index ended_session_ended on ended_session (ended_at);
