-- An erasure looks for them.
create index creation_key_thing on creation_key (thing);
