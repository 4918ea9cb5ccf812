-- Run once by a superuser, in the database that the services share; running it again changes only the passwords.
-- Two roles: the owner migrates the service's schema, the app reads and writes rows and is bound by row-level security.
-- Passwords are placeholders such as :sample_owner_password, which the caller replaces by quoted values.

do $$ begin
    if not exists (select from pg_roles where rolname = 'sample_owner') then create role sample_owner login; end if;
    if not exists (select from pg_roles where rolname = 'sample_app') then create role sample_app login; end if;
end $$;

alter role sample_owner password :sample_owner_password;
alter role sample_app password :sample_app_password;

revoke create on schema public from public;

create schema if not exists sample authorization sample_owner;
grant usage on schema sample to sample_app;
alter default privileges for role sample_owner in schema sample grant select, insert, update, delete on tables to sample_app;

alter role sample_owner set search_path = sample;
alter role sample_app set search_path = sample;
