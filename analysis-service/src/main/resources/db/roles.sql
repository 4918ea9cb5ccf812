-- Run once by a superuser, in the database that the services share; running it again changes only the passwords.
-- Two roles: the owner migrates the service's schema, the app reads and writes rows and is bound by row-level security.
-- Passwords are placeholders such as :analysis_owner_password, which the caller replaces by quoted values.

do $$ begin
    if not exists (select from pg_roles where rolname = 'analysis_owner') then create role analysis_owner login; end if;
    if not exists (select from pg_roles where rolname = 'analysis_app') then create role analysis_app login; end if;
end $$;

alter role analysis_owner password :analysis_owner_password;
alter role analysis_app password :analysis_app_password;

revoke create on schema public from public;

create schema if not exists analysis authorization analysis_owner;
grant usage on schema analysis to analysis_app;
alter default privileges for role analysis_owner in schema analysis grant select, insert, update, delete on tables to analysis_app;

alter role analysis_owner set search_path = analysis;
alter role analysis_app set search_path = analysis;
