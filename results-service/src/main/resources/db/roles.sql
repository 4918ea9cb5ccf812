-- Run once by a superuser, in the database that the services share; running it again changes only the passwords.
-- Two roles: the owner migrates the service's schema, the app reads and writes rows and is bound by row-level security.
-- Passwords are placeholders such as :results_owner_password, which the caller replaces by quoted values.

do $$ begin
    if not exists (select from pg_roles where rolname = 'results_owner') then create role results_owner login; end if;
    if not exists (select from pg_roles where rolname = 'results_app') then create role results_app login; end if;
end $$;

alter role results_owner password :results_owner_password;
alter role results_app password :results_app_password;

revoke create on schema public from public;

create schema if not exists results authorization results_owner;
grant usage on schema results to results_app;
alter default privileges for role results_owner in schema results grant select, insert, update, delete on tables to results_app;

alter role results_owner set search_path = results;
alter role results_app set search_path = results;
