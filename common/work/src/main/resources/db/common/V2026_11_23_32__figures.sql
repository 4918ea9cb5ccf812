-- What figures are made of is looked at every few seconds, so it must not be searched for.
create index work_parked on work (kind) where state = 'PARKED';
create index outbox_unsent_since on outbox (created_at) where state = 'PENDING';
create index outbox_dead on outbox (id) where state = 'DEAD';
create index dead_letter_waiting on dead_letter (id) where replayed_at is null;
