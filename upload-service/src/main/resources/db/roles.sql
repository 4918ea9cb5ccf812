-- Run once by a superuser, in the database that the services share; running it again changes nothing but passwords.
-- Two roles: the owner migrates the service's schema, the app reads and writes rows and is bound by row-level security.
-- Passwords are placeholders such as :upload_owner_password, replaced (quoted) by whoever runs this.

do $$ begin
    if not exists (select from pg_roles where rolname = 'upload_owner') then create role upload_owner login; end if;
    if not exists (select from pg_roles where rolname = 'upload_app') then create role upload_app login; end if;
end $$;

alter role upload_owner password :upload_owner_password;
alter role upload_app password :upload_app_password;

revoke create on schema public from public;

create schema if not exists upload authorization upload_owner;
grant usage on schema upload to upload_app;
alter default privileges for role upload_owner in schema upload grant select, insert, update, delete on tables to upload_app;

alter role upload_owner set search_path = upload;
alter role upload_app set search_path = upload;
