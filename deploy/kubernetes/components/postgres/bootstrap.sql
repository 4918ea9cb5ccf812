-- What the services' own files db/roles.sql do, one after the other, less the passwords: those are the operator's, from
-- Secrets. A test compares both.

do $$ begin
    if not exists (select from pg_roles where rolname = 'upload_owner') then create role upload_owner login; end if;
    if not exists (select from pg_roles where rolname = 'upload_app') then create role upload_app login; end if;
end $$;
revoke create on schema public from public;
create schema if not exists upload authorization upload_owner;
grant usage on schema upload to upload_app;
alter default privileges for role upload_owner in schema upload grant select, insert, update, delete on tables to upload_app;
alter role upload_owner set search_path = upload;
alter role upload_app set search_path = upload;

do $$ begin
    if not exists (select from pg_roles where rolname = 'transcription_owner') then create role transcription_owner login; end if;
    if not exists (select from pg_roles where rolname = 'transcription_app') then create role transcription_app login; end if;
end $$;
revoke create on schema public from public;
create schema if not exists transcription authorization transcription_owner;
grant usage on schema transcription to transcription_app;
alter default privileges for role transcription_owner in schema transcription grant select, insert, update, delete on tables to transcription_app;
alter role transcription_owner set search_path = transcription;
alter role transcription_app set search_path = transcription;

do $$ begin
    if not exists (select from pg_roles where rolname = 'analysis_owner') then create role analysis_owner login; end if;
    if not exists (select from pg_roles where rolname = 'analysis_app') then create role analysis_app login; end if;
end $$;
revoke create on schema public from public;
create schema if not exists analysis authorization analysis_owner;
grant usage on schema analysis to analysis_app;
alter default privileges for role analysis_owner in schema analysis grant select, insert, update, delete on tables to analysis_app;
alter role analysis_owner set search_path = analysis;
alter role analysis_app set search_path = analysis;

do $$ begin
    if not exists (select from pg_roles where rolname = 'results_owner') then create role results_owner login; end if;
    if not exists (select from pg_roles where rolname = 'results_app') then create role results_app login; end if;
end $$;
revoke create on schema public from public;
create schema if not exists results authorization results_owner;
grant usage on schema results to results_app;
alter default privileges for role results_owner in schema results grant select, insert, update, delete on tables to results_app;
alter role results_owner set search_path = results;
alter role results_app set search_path = results;
