-- One row for each thing that happened, keyed by what makes it unique. Ids are here for that and to count by, and never
-- leave by the API. Every number is counted from these rows, so a replay of the whole log cannot change one.
create table fact (
  event              text        not null, -- what happened: the event's aggregate and verb, such as knock.logged
  id                 uuid        not null, -- of what it happened to
  step               bigint      not null, -- 0 for what happens once; otherwise the event's sequence
  zone               text,                 -- null: not known
  at                 timestamptz not null,
  recorded           timestamptz not null, -- when its event was published
  belongs_to         uuid,                 -- the relationship of a contact, the referral of a need
  replaces           uuid,                 -- the need that a need took up: one want is one, however often it is looked for
  link               uuid,                 -- whose link fills in what the event does not carry
  organisation       uuid,                 -- who acts or answers for it
  other_organisation uuid,                 -- who else has a part in it: of a referral who sent it
  person             uuid,                 -- who acts: the volunteer of an offer, who made a contact, who decided
  family             uuid,
  referral           uuid,
  kind               text,                 -- of what is needed or given
  area               text,
  origin             text,                 -- where it comes from: a census source, a concern's source, doorstep
  team               uuid,                 -- no event carries one yet
  state              text,
  flag               boolean,
  amount             int,                  -- seconds, minutes, pence or a number of things
  -- The month it counts in, of the calendar in London. Numbers of a month are shown from the fourth day after it and stay as
  -- they are: what is recorded later counts in the month in which it is recorded, and nothing counts in a month to come.
  month              date        not null generated always as (date_trunc('month', greatest(
                       least(at, recorded) at time zone 'Europe/London',
                       recorded at time zone 'Europe/London' - interval '3 days'))::date) stored,
  primary key (event, id, step)
);
create index fact_month on fact (event, zone, month, flag);
create index fact_offer on fact (id, step desc) include (event, zone, at)
  where event in ('offer.opened', 'offer.changed', 'offer.paused', 'offer.withdrawn');
create index fact_contact on fact (belongs_to, at) where event = 'contact.made';
create index fact_replaces on fact (replaces) where replaces is not null;
create index fact_of_link on fact (link);
-- The newest event that is counted says whether the numbers are behind.
create index fact_recorded on fact (recorded);

-- What is known of a knock, offer, need, referral, match or relationship by its id: what never changes in its life, and
-- what it leads to. Events come in any order, so each adds what it carries, and facts are filled in when it becomes known.
create table fact_link (
  id                 uuid primary key,
  match              uuid, -- of a relationship
  need               uuid, -- of a match or relationship
  offer              uuid, -- of a match
  referral           uuid, -- of a need, match or relationship; of a referral itself
  organisation       uuid,
  other_organisation uuid,
  person             uuid,
  family             uuid,
  kind               text,
  area               text,
  origin             text,
  team               uuid
);
create index fact_link_match on fact_link (match) where match is not null;
create index fact_link_need on fact_link (need) where need is not null;
create index fact_link_offer on fact_link (offer) where offer is not null;
create index fact_link_referral on fact_link (referral) where referral is not null;

do $$ declare t text; begin
  foreach t in array array['fact', 'fact_link'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using (kith_is_system())', t);
  end loop;
end $$;
create policy readers on fact for select using (
  kith_has_role('commissioner') or kith_has_role('coordinator') or kith_has_role('network-admin') or kith_has_role('duty'));

-- A link with all that it leads to, each found by its index: planned while the table is small, a join would read all of it. Under
-- row security no index is used for coalesce, and one is for case.
-- What comes of a match has the origin of its offer: whether a neighbour gave it.
create view fact_link_known with (security_invoker = true) as
select l.id,
       coalesce(l.organisation, r.organisation)             as organisation,
       coalesce(l.other_organisation, r.other_organisation) as other_organisation,
       coalesce(l.person, o.person)                         as person,
       coalesce(l.family, r.family)                         as family,
       coalesce(l.referral, m.referral, n.referral)         as referral,
       coalesce(l.kind, n.kind)                             as kind,
       coalesce(l.area, r.area)                             as area,
       case when l.match is null and l.offer is null then coalesce(l.origin, r.origin) else o.origin end as origin,
       coalesce(l.team, r.team)                             as team
from fact_link l
left join lateral (select * from fact_link where id = l.match offset 0) m on true
left join lateral (select * from fact_link where id = case when l.need is null then m.need else l.need end offset 0) n on true
left join lateral (select * from fact_link where id = case when l.referral is not null then l.referral
  when m.referral is not null then m.referral else n.referral end offset 0) r on true
left join lateral (select * from fact_link where id = case when l.offer is null then m.offer else l.offer end offset 0) o on true;
