-- What was last said to be missing of an offer that waits for its checks, so that it is said once and not every day.
alter table offer add column missing_said text[] not null default '{}';
