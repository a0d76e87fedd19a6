-- What matching has heard of offers and needs, and what it owns: matches, the capacity ledger, the no-match list.

-- Who changed a row last, so that a reader can follow all commits without a gap (see engine/Feed).
create function touched() returns trigger language plpgsql as $$
begin
  new.changed_xid := pg_current_xact_id();
  new.changed_at := clock_timestamp();
  return new;
end $$;

create table volunteer (
  id          uuid primary key,
  number      bigint generated always as identity unique,
  level       int check (level between 0 and 4),
  valid_until date,
  said_at     timestamptz
);
create table offer (
  id                 uuid primary key,
  number             bigint generated always as identity unique,
  volunteer_id       uuid        not null references volunteer,
  organisation_id    uuid        not null,
  state              text        not null check (state in ('open', 'paused', 'withdrawn')),
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
  said_at            timestamptz not null,
  changed_xid        xid8        not null,
  changed_at         timestamptz not null,
  version            bigint      not null
);
create index offer_changed on offer (changed_xid);
create index offer_volunteer on offer (volunteer_id);
create trigger touched before insert or update on offer for each row execute function touched();

create table need (
  id                 uuid primary key,
  number             bigint generated always as identity unique,
  referral_id        uuid        not null,
  family_id          uuid        not null,
  sender_id          uuid        not null,
  receiver_id        uuid        not null,
  lead_id            uuid        not null,
  state              text        not null check (state in ('open', 'suggested', 'matched', 'met', 'not-met', 'forgotten')),
  kind               text        not null,
  zone               text        not null,
  -- What a match must respect; wiped when the need is over, because nobody needs it then.
  area               text,
  easting            int,
  northing           int,
  -- High risk never reaches a volunteer: the database does not take it either.
  risk_band          text check (risk_band in ('low', 'medium')),
  level              int check (level between 0 and 4),
  gender             text check (gender in ('F', 'M')),
  age_band           text,
  slots              text check (slots ~ '^[01]{21}$'),
  language_required  text,
  language_preferred text,
  urgency            int check (urgency between 0 and 3),
  opened_at          timestamptz not null,
  since              timestamptz not null,
  -- When the engine last looked for this opening; null until it has.
  looked_at          timestamptz,
  changed_xid        xid8        not null,
  changed_at         timestamptz not null,
  version            bigint      not null,
  check (state not in ('open', 'suggested', 'matched') or (area is not null and easting is not null
    and northing is not null and risk_band is not null and level is not null and age_band is not null
    and slots is not null and urgency is not null))
);
create index need_changed on need (changed_xid);
create index need_referral on need (referral_id);
create index need_family on need (family_id);
create trigger touched before insert or update on need for each row execute function touched();

-- A need, referral or family that is over; what was said of it before then comes too late.
create table closed (
  id uuid primary key,
  at timestamptz not null
);

create table match (
  id                    uuid primary key,
  need_id               uuid        not null references need,
  referral_id           uuid        not null,
  family_id             uuid        not null,
  offer_id              uuid        not null references offer,
  volunteer_id          uuid        not null,
  sender_id             uuid        not null,
  receiver_id           uuid        not null,
  lead_id               uuid        not null,
  kind                  text        not null,
  zone                  text        not null,
  state                 text        not null check (state in ('proposed', 'agreed', 'declined', 'ended')),
  score                 int         not null,
  since                 timestamptz not null,
  proposed_by           uuid        not null,
  proposed_at           timestamptz not null,
  family_agreed_by      uuid,
  family_agreed_at      timestamptz,
  volunteer_agreed_by   uuid,
  volunteer_agreed_at   timestamptz,
  declined_by           text check (declined_by in ('family', 'volunteer', 'practitioner', 'coordinator')),
  end_reason            text,
  relationship_id       uuid,
  -- Consent was withdrawn: nobody sees it any more.
  hidden                boolean     not null default false,
  version               bigint      not null,
  check (state <> 'agreed' or (family_agreed_at is not null and volunteer_agreed_at is not null)),
  check (state <> 'declined' or (declined_by is not null and end_reason is not null)),
  check (state <> 'ended' or end_reason is not null)
);
create unique index match_live on match (need_id) where state in ('proposed', 'agreed');
create index match_need on match (need_id);
create index match_referral on match (referral_id);
create index match_offer on match (offer_id);
create index match_family on match (family_id);

-- Places taken and given back: one row for each match that ever held a place.
create table capacity_ledger (
  match_id      uuid primary key references match,
  offer_id      uuid        not null references offer,
  taken_at      timestamptz not null,
  given_back_at timestamptz
);
create index capacity_ledger_offer on capacity_ledger (offer_id) where given_back_at is null;

-- The no-match list: a no between a family and a volunteer is asked for once.
create table said_no (
  family_id    uuid        not null,
  volunteer_id uuid        not null,
  match_id     uuid        not null,
  said_by      text        not null,
  reason       text        not null,
  at           timestamptz not null,
  primary key (family_id, volunteer_id)
);

-- Who has helped a family before: a relationship followed the match.
create table has_helped (
  family_id uuid        not null,
  offer_id  uuid        not null references offer,
  at        timestamptz not null,
  primary key (family_id, offer_id)
);

do $$ declare t text; begin
  foreach t in array array['volunteer', 'offer', 'need', 'closed', 'match', 'capacity_ledger', 'said_no', 'has_helped'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using (kith_is_system())', t);
  end loop;
end $$;

-- Offers and what a volunteer is cleared for are the network's: those who match read them and take places.
create policy matchers on offer for all using (kith_has_role('practitioner') or kith_has_role('coordinator'));
create policy matchers on volunteer for select using (kith_has_role('practitioner') or kith_has_role('coordinator'));

-- A need and its matches: the receiver's practitioners and the network's coordinators work on them, the sender sees them.
create policy work on need for all using (state <> 'forgotten' and (kith_has_role('coordinator')
  or (receiver_id = kith_organisation() and kith_has_role('practitioner'))));
create policy sender on need for select using (state <> 'forgotten' and sender_id = kith_organisation()
  and (kith_has_role('partner') or kith_has_role('practitioner') or kith_has_role('system')));
create policy work on match for all using (not hidden and (kith_has_role('coordinator')
  or (receiver_id = kith_organisation() and kith_has_role('practitioner'))));
create policy sender on match for select using (not hidden and sender_id = kith_organisation()
  and (kith_has_role('partner') or kith_has_role('practitioner') or kith_has_role('system')));

create policy work on capacity_ledger for all using ((kith_has_role('practitioner') or kith_has_role('coordinator'))
  and exists (select 1 from match m where m.id = match_id));
create policy work on said_no for all using ((kith_has_role('practitioner') or kith_has_role('coordinator'))
  and exists (select 1 from need n where n.family_id = said_no.family_id));
create policy work on has_helped for select using ((kith_has_role('practitioner') or kith_has_role('coordinator'))
  and exists (select 1 from need n where n.family_id = has_helped.family_id));
