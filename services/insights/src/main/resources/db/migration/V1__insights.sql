-- One row for each thing that happened, keyed by what makes it unique. Ids are here for that and for nothing else: they
-- never leave by the API. Every number is counted from these rows, so a replay of the whole log cannot change one.
create table fact (
  kind       text        not null, -- what happened: the event's aggregate and verb, such as knock.logged
  id         uuid        not null, -- of what it happened to
  step       bigint      not null, -- 0 for what happens once; otherwise the event's sequence
  zone       text,                 -- null: not known
  at         timestamptz not null,
  belongs_to uuid,                 -- the relationship of a contact, the referral of a need
  state      text,
  flag       boolean,
  amount     int,                  -- seconds, minutes, pence or a number of things
  -- Months are those of the clock on the wall.
  month      date        not null generated always as (date_trunc('month', at at time zone 'Europe/London')::date) stored,
  primary key (kind, id, step)
);
create index fact_month on fact (kind, zone, month, flag);
create index fact_offer on fact (id, step desc) include (kind, zone, at)
  where kind in ('offer.opened', 'offer.changed', 'offer.paused', 'offer.withdrawn');
create index fact_contact on fact (belongs_to, at) where kind = 'contact.made';

alter table fact enable row level security;
alter table fact force row level security;
create policy system on fact for all using (kith_is_system());
create policy readers on fact for select using (
  kith_has_role('commissioner') or kith_has_role('coordinator') or kith_has_role('network-admin') or kith_has_role('duty'));
