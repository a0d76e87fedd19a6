-- What matching knows of offers and needs from events, and what it owns: matches, the capacity ledger, declined pairs.

-- Marks a row with the transaction that wrote it last, so that the change feed (engine/ChangeStream) misses no commit.
create function mark_changed() returns trigger language plpgsql as $$
begin
  new.changed_xid := pg_current_xact_id();
  new.changed_at := clock_timestamp();
  return new;
end $$;

-- Of what has a newest word, the sequence of the event that said it stands beside it: an older word changes nothing.
create table known_volunteer (
  id                uuid primary key,
  number            bigint generated always as identity unique,
  level             int check (level between 0 and 4),
  valid_until       date,
  reported_at       timestamptz,
  reported_sequence bigint      not null default 0,
  -- Nothing new is proposed to or agreed by somebody who is not clear, with any of their offers.
  standing          text        not null default 'clear' check (standing in ('clear', 'under-review', 'not-suitable')),
  standing_sequence bigint      not null default 0
);

create table known_offer (
  id                 uuid primary key,
  number             bigint generated always as identity unique,
  volunteer_id       uuid        not null references known_volunteer,
  organisation_id    uuid        not null,
  state              text        not null check (state in ('in-checks', 'open', 'paused', 'withdrawn')),
  kind               text        not null,
  area               text        not null,
  zone               text        not null,
  easting            int         not null,
  northing           int         not null,
  radius_metres      int         not null check (radius_metres >= 0),
  level              int         not null check (level between 0 and 4),
  checks_valid_until date,
  gender             text        not null check (gender in ('F', 'M', 'X')),
  ages               text[]      not null,
  slots              text        not null check (slots ~ '^[01]{21}$'),
  languages          text[]      not null,
  capacity           int         not null check (capacity > 0),
  taken              int         not null default 0 check (taken >= 0),
  -- Codes of the checks it waits for. Such an offer is never suggested; "why not" names what is missing.
  missing            text[]      not null default '{}',
  reported_at        timestamptz not null,
  -- Newest word that it is open, that it waits for checks, that it is paused: the state follows from them.
  opened_sequence    bigint      not null default 0,
  waits_sequence     bigint      not null default 0,
  paused_sequence    bigint      not null default 0,
  changed_xid        xid8        not null,
  changed_at         timestamptz not null,
  version            bigint      not null,
  constraint nothing_missing_when_open check (state <> 'open' or missing = '{}')
);
create index known_offer_changed on known_offer (changed_xid);
create index known_offer_volunteer on known_offer (volunteer_id);
-- One adult looks after the children of all their offers.
create index known_offer_taken on known_offer (volunteer_id) where taken > 0;

-- What was said of offers that are not known yet.
create table stopped_offer (
  id              uuid primary key,
  paused_sequence bigint      not null default 0,
  withdrawn       boolean     not null default false,
  at              timestamptz not null
);

create table open_need (
  id                 uuid primary key,
  number             bigint generated always as identity unique,
  referral_id        uuid        not null,
  -- How often the referral had been opened: what closes an earlier episode does not end it.
  episode            int         not null default 1,
  family_id          uuid        not null,
  sender_id          uuid        not null,
  receiver_id        uuid        not null,
  lead_id            uuid        not null,
  -- False while sharing with the receiver is ended: nobody works on the need or its matches. Kept in the row, so that a
  -- transaction that waits for the row's lock sees the change.
  receiver_sees      boolean     not null default true,
  state              text        not null check (state in ('open', 'suggested', 'matched', 'met', 'not-met', 'forgotten')),
  kind               text        not null,
  zone               text        not null,
  -- What a match must respect; blanked when the need is over.
  area               text,
  easting            int,
  northing           int,
  -- High risk never reaches a volunteer: the table refuses it too.
  risk_band          text check (risk_band in ('low', 'medium')),
  level              int check (level between 0 and 4),
  gender             text check (gender in ('F', 'M')),
  age_band           text,
  slots              text check (slots ~ '^[01]{21}$'),
  regular            boolean     not null default false,
  language_required  text,
  language_preferred text,
  urgency            int check (urgency between 0 and 3),
  -- The last opening, which what ended earlier does not touch, and the first.
  opened_at          timestamptz not null,
  wanted_since       timestamptz not null,
  opened_sequence    bigint      not null default 0,
  since              timestamptz not null,
  -- When the engine searched for this opening; null until it has.
  searched_at        timestamptz,
  changed_xid        xid8        not null,
  changed_at         timestamptz not null,
  version            bigint      not null,
  check (state not in ('open', 'suggested', 'matched') or (area is not null and easting is not null
    and northing is not null and risk_band is not null and level is not null and age_band is not null
    and slots is not null and urgency is not null))
);
create index open_need_changed on open_need (changed_xid);
create index open_need_referral on open_need (referral_id);
create index open_need_family on open_need (family_id);

-- How needs ended; the end that weighs most counts, and none is undone. A need that becomes known later has ended.
create table ended_need (
  id  uuid primary key,
  how text        not null check (how in ('met', 'not-met', 'forgotten')),
  at  timestamptz not null
);

-- The last episode of each referral that was closed or withdrawn: needs of it and of earlier ones are over.
create table ended_referral (
  id      uuid primary key,
  episode int         not null,
  at      timestamptz not null
);

-- Organisations that may not see a family at present although its agreement is in force; shared again: not ended any more.
create table ended_sharing (
  family_id       uuid    not null,
  organisation_id uuid    not null,
  ended           boolean not null,
  sequence        bigint  not null,
  primary key (family_id, organisation_id)
);

-- What is known of a family itself. It holds for every referral and need of it. Why a family is held, referrals knows.
create table known_family (
  id            uuid primary key,
  risk_band     text        not null default 'low' check (risk_band in ('low', 'medium', 'high')),
  risk_sequence bigint      not null default 0,
  -- When its risk was last said to be high; needs from before are over.
  high_at       timestamptz,
  held          boolean     not null default false,
  held_sequence bigint      not null default 0,
  -- When it last withdrew its agreement to matching; needs from before are forgotten.
  withdrawn_at  timestamptz
);

-- Other families that are records of its children, ids only: who a family said no to is not brought to the same child in another record.
create table same_child (
  family_id   uuid primary key,
  others      uuid[]      not null,
  sequence    bigint      not null,
  changed_xid xid8,
  changed_at  timestamptz
);
create index same_child_changed on same_child (changed_xid);

create table match (
  id                  uuid primary key,
  need_id             uuid        not null references open_need,
  referral_id         uuid        not null,
  family_id           uuid        not null,
  offer_id            uuid        not null references known_offer,
  volunteer_id        uuid        not null,
  sender_id           uuid        not null,
  receiver_id         uuid        not null,
  lead_id             uuid        not null,
  kind                text        not null,
  zone                text        not null,
  state               text        not null check (state in ('proposed', 'agreed', 'declined', 'ended')),
  score               int         not null,
  since               timestamptz not null,
  proposed_by         uuid        not null,
  proposed_at         timestamptz not null,
  family_agreed_by    uuid,
  family_agreed_at    timestamptz,
  volunteer_agreed_by uuid,
  volunteer_agreed_at timestamptz,
  declined_by         text check (declined_by in ('family', 'volunteer', 'practitioner', 'coordinator')),
  end_reason          text,
  relationship_id     uuid,
  -- The family no longer agrees: nobody sees it any more.
  forgotten           boolean     not null default false,
  receiver_sees       boolean     not null default true,
  changed_xid         xid8,
  changed_at          timestamptz,
  version             bigint      not null,
  check (state <> 'agreed' or (family_agreed_at is not null and volunteer_agreed_at is not null)),
  check (state <> 'declined' or (declined_by is not null and end_reason is not null)),
  check (state <> 'ended' or end_reason is not null)
);
create unique index match_live on match (need_id) where state in ('proposed', 'agreed');
create index match_need on match (need_id);
create index match_referral on match (referral_id);
create index match_offer on match (offer_id);
create index match_family on match (family_id);
create index match_changed on match (changed_xid);
-- Asks of a volunteer in a week are counted by volunteer.
create index match_volunteer on match (volunteer_id, proposed_at);

-- Spaces taken and given back: one row for each match that ever held a space.
create table spaces_ledger (
  match_id      uuid primary key references match,
  offer_id      uuid        not null references known_offer,
  taken_at      timestamptz not null,
  given_back_at timestamptz
);
create index spaces_ledger_offer on spaces_ledger (offer_id) where given_back_at is null;

-- Families and volunteers of whom one declined the other: they are not suggested to each other again.
create table declined_pair (
  family_id    uuid        not null,
  volunteer_id uuid        not null,
  match_id     uuid        not null,
  declined_by  text        not null,
  reason       text        not null,
  at           timestamptz not null,
  changed_xid  xid8,
  changed_at   timestamptz,
  primary key (family_id, volunteer_id)
);
create index declined_pair_changed on declined_pair (changed_xid);
create index declined_pair_volunteer on declined_pair (volunteer_id);

-- Offers that have helped a family before: their volunteer was in contact with it in a relationship that followed the match.
create table helped_before (
  family_id   uuid        not null,
  offer_id    uuid        not null references known_offer,
  at          timestamptz not null,
  changed_xid xid8,
  changed_at  timestamptz,
  primary key (family_id, offer_id)
);
create index helped_before_changed on helped_before (changed_xid);

do $$ declare t text; begin
  foreach t in array array['known_offer', 'open_need', 'same_child', 'match', 'declined_pair', 'helped_before'] loop
    execute format('create trigger mark_changed before insert or update on %I
      for each row execute function mark_changed()', t);
  end loop;
  foreach t in array array['known_volunteer', 'known_offer', 'stopped_offer', 'open_need', 'ended_need', 'ended_referral',
      'ended_sharing', 'known_family', 'same_child', 'match', 'spaces_ledger', 'declined_pair', 'helped_before'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using (kith_is_system())', t);
  end loop;
  -- A commissioner sees numbers only, whichever other roles the token has.
  foreach t in array array['open_need', 'match', 'spaces_ledger', 'declined_pair', 'helped_before'] loop
    execute format('create policy no_commissioner on %I as restrictive for all
      using (kith_is_system() or not kith_has_role(''commissioner''))', t);
  end loop;
end $$;

-- Offers and checks are the network's: those who match read them, and take spaces.
create policy matchers on known_offer for all using (kith_has_role('practitioner') or kith_has_role('coordinator'));
create policy matchers on known_volunteer for select
  using (kith_has_role('practitioner') or kith_has_role('coordinator'));

-- A need and its matches: the receiver's practitioners and the network's coordinators work on them, the sender sees them.
create policy work on open_need for all using (state <> 'forgotten' and receiver_sees and (kith_has_role('coordinator')
  or (receiver_id = kith_organisation() and kith_has_role('practitioner'))));
create policy sender on open_need for select using (state <> 'forgotten' and sender_id = kith_organisation()
  and (kith_has_role('partner') or kith_has_role('practitioner') or kith_has_role('system')));
create policy work on match for all using (not forgotten and receiver_sees and (kith_has_role('coordinator')
  or (receiver_id = kith_organisation() and kith_has_role('practitioner'))));
create policy sender on match for select using (not forgotten and sender_id = kith_organisation()
  and (kith_has_role('partner') or kith_has_role('practitioner') or kith_has_role('system')));

create policy work on known_family for select using ((kith_has_role('practitioner') or kith_has_role('coordinator'))
  and exists (select 1 from open_need n where n.family_id = known_family.id));
-- Who ends a match ends its need as was said while the match ran, or says that it is met.
create policy work on ended_need for all using ((kith_has_role('practitioner') or kith_has_role('coordinator'))
  and exists (select 1 from open_need n where n.id = ended_need.id));
create policy work on ended_referral for select using ((kith_has_role('practitioner') or kith_has_role('coordinator'))
  and exists (select 1 from open_need n where n.referral_id = ended_referral.id));
create policy work on spaces_ledger for all using ((kith_has_role('practitioner') or kith_has_role('coordinator'))
  and exists (select 1 from match m where m.id = match_id));
create policy work on declined_pair for all using ((kith_has_role('practitioner') or kith_has_role('coordinator'))
  and exists (select 1 from open_need n where n.family_id = declined_pair.family_id));
create policy work on helped_before for select using ((kith_has_role('practitioner') or kith_has_role('coordinator'))
  and exists (select 1 from open_need n where n.family_id = helped_before.family_id));

-- While only named people see a family nobody else sees its needs and matches, and nobody else proposes, agrees or ends one. What is
-- looked for through them, such as a space or a no, is hidden with them. What runs as system goes on.
do $$ declare t text; begin
  foreach t in array array['open_need', 'match'] loop
    execute format('create policy restricted on %I as restrictive for all to "${app}" using ((select kith_is_system())
      or not (family_id = any ((select kith_hidden_families())::uuid[])))', t);
  end loop;
end $$;
-- The plan is made by the system for all needs; of it nobody is shown those that are hidden from them, whoever else sees the plan.
create policy read_by_definer on open_need for select to "${owner}" using (true);
create function matching_hidden_needs() returns setof uuid language sql stable security definer
  rows 20 set search_path = public, pg_temp as $$
    select n.id from open_need n where n.family_id = any ((select kith_hidden_families())::uuid[]) $$;

-- The engine's numbers of the offers of all whom a family or another record of its children declined, or who declined one of them. Whoever
-- works on a need does not see the other records, and is told neither in which of them it was nor that there are any.
create policy read_by_definer on declined_pair for select to "${owner}" using (true);
create policy read_by_definer on same_child for select to "${owner}" using (true);
create policy read_by_definer on known_offer for select to "${owner}" using (true);
create function matching_declined_offers(family_id uuid) returns setof bigint language sql stable security definer
  rows 20 set search_path = public, pg_temp as $$
    select o.number from (select $1 || coalesce((select s.others from same_child s where s.family_id = $1), '{}') as ids offset 0) records,
      lateral (select d.volunteer_id from declined_pair d where d.family_id = any (records.ids) offset 0) d,
      lateral (select k.number from known_offer k where k.volunteer_id = d.volunteer_id offset 0) o $$;

-- When an event of another service was last taken: whoever works on a need is told how old what is known of it may be.
create index inbox_received on inbox (received_at);
create policy read_by_definer on inbox for select to "${owner}" using (true);
create function matching_heard_at() returns timestamptz language sql stable security definer
  set search_path = public, pg_temp as $$ select max(received_at) from inbox $$;
