-- Whether somebody has seen the child of a concern that is not on the duty team's common list: one that can be placed
-- nowhere never comes there, so it is recorded here.
alter table concern add column seen_at timestamptz;
alter table concern add column seen_by uuid;
create index concern_unlisted on concern (received_at, id) where duty_raised_at is null and seen_at is null;
