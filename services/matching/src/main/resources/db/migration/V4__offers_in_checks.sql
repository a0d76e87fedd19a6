-- Offers that wait for their checks: never suggested, but "why not" can say what is missing.
alter table offer add column missing text[] not null default '{}';
alter table offer drop constraint offer_state_check;
alter table offer add constraint offer_state_check check (state in ('in-checks', 'open', 'paused', 'withdrawn'));
alter table offer add constraint nothing_missing_when_open check (state <> 'open' or missing = '{}');
