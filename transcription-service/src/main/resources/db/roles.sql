-- Run once by a superuser, in the database that the services share; running it again changes nothing but passwords.
-- Two roles: the owner migrates the service's schema, the app reads and writes rows and is bound by row-level security.
-- Passwords are placeholders such as :transcription_owner_password, replaced (quoted) by whoever runs this.

do $$ begin
    if not exists (select from pg_roles where rolname = 'transcription_owner') then create role transcription_owner login; end if;
    if not exists (select from pg_roles where rolname = 'transcription_app') then create role transcription_app login; end if;
end $$;

alter role transcription_owner password :transcription_owner_password;
alter role transcription_app password :transcription_app_password;

revoke create on schema public from public;

create schema if not exists transcription authorization transcription_owner;
grant usage on schema transcription to transcription_app;
alter default privileges for role transcription_owner in schema transcription grant select, insert, update, delete on tables to transcription_app;

alter role transcription_owner set search_path = transcription;
alter role transcription_app set search_path = transcription;
