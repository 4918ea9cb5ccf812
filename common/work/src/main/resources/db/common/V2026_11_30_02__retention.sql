-- Where the removal of what is finished begins.
create index outbox_sent on outbox (sent_at) where state = 'SENT';
create index work_ended on work (updated_at) where state in ('DONE', 'CANCELLED');
