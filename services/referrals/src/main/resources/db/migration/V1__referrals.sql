-- Families, referrals, needs, agreement, sharing, spends, concerns. Every policy fails closed: nothing set means no rows.

-- Who works with families. A commissioner sees numbers only, whatever else the token says.
create function referrals_family_worker() returns boolean language sql stable as $$
  select (kith_has_role('practitioner') or kith_has_role('partner') or kith_has_role('link-worker')
    or kith_has_role('system')) and not kith_has_role('commissioner')
$$;
-- The duty team is the council's: the role in another kind of organisation opens nothing.
create function referrals_duty() returns boolean language sql stable as $$
  select kith_has_role('duty') and not kith_has_role('commissioner')
    and coalesce(current_setting('kith.kind', true), '') = 'council'
$$;

-- Whose a zone is, as the place says; written anew at every start. A zone that is nobody's is everybody's.
create table zone_council (
  zone       text primary key,
  council_id uuid not null
);
create function referrals_of_our_council(zone text) returns boolean language sql stable as $$
  select not exists (select 1 from zone_council c where c.zone = $1 and c.council_id <> kith_organisation()) $$;

create function referrals_one_council(zone text, other text) returns boolean language sql stable as $$
  select coalesce((select c.council_id from zone_council c where c.zone = $1)
    = (select c.council_id from zone_council c where c.zone = $2), true) $$;

-- Who is in the network, heard from offers: a family is shared with nobody else.
create table known_organisation (
  id        uuid        primary key,
  joined_at timestamptz not null
);

create table family (
  id                   uuid primary key,
  organisation_id      uuid        not null,
  contact_name         text        not null,
  phone                text,
  address              text        not null,
  postcode             text        not null,
  language             text,
  zone                 text        not null,
  area                 text        not null,
  -- The zone whose council decides about it: where it lives. Of one that moved to another council while something about its safety was
  -- open, where it lived, until the duty team there takes it over (decision 0052).
  council_zone         text        not null,
  -- How often its contact or home was corrected: it is part of the version of each of its referrals.
  corrections          int         not null default 0,
  -- When something was last recorded about what it agrees to: agreement_act.
  agreement_changed_at timestamptz,
  -- While a concern about it is open, or the duty team says so, nothing new begins for it.
  held_since           timestamptz,
  held_by_hand         boolean     not null default false,
  hold_lifted_at       timestamptz,
  hold_lifted_by       uuid,
  hold_lifted_why      text,
  -- The risk to its children, one fact for all its referrals; how it came about: risk_assessment.
  risk_band            text        not null check (risk_band in ('low', 'medium', 'high')),
  created_at           timestamptz not null,
  version              bigint      not null
);
create table child (
  id            uuid primary key,
  family_id     uuid   not null references family,
  name          text   not null,
  -- The name as it is compared: a child of a restricted family is found again by it and the date of birth.
  name_key      text   not null,
  date_of_birth date   not null,
  upn           text,
  nhs_number    text,
  -- Came to a family that was known, without a yes to sharing: whoever sees the family on consent does not see this child.
  awaits_share  boolean not null,
  version       bigint not null
);
create index child_family on child (family_id);
create index child_born on child (date_of_birth, name_key);
create index child_upn on child (upn) where upn is not null;
create index child_nhs_number on child (nhs_number) where nhs_number is not null;

-- What was said about what a family agrees to, for each child and purpose. Rows are only added: what is in force follows
-- from all of them. Nothing is agreed to by nobody.
create table agreement_act (
  id              uuid primary key,
  statement_id    uuid        not null,
  family_id       uuid        not null references family,
  -- Null: all children of the family.
  child_id        uuid        references child,
  purpose         text        not null check (purpose in ('refer', 'share', 'match', 'tell-volunteer', 'feedback')),
  answer          text        not null check (answer in ('given', 'refused', 'withdrawn')),
  given_as        text        check (given_as in ('parent', 'council', 'young-person', 'able-child')),
  given_by        text,
  judged_by       text,
  how             text        check (how in ('in-person', 'phone', 'video', 'writing', 'message')),
  language        text,
  interpreter     boolean,
  wording_version text,
  said_on         date        not null,
  organisation_id uuid        not null,
  recorded_by     uuid        not null,
  recorded_at     timestamptz not null,
  constraint said_by_somebody check ((given_as is null) = (given_by is null) and (answer = 'withdrawn'
    or (given_as is not null and how is not null and language is not null and interpreter is not null
      and wording_version is not null))),
  constraint for_themselves check (child_id is not null or given_as is null or given_as in ('parent', 'council')),
  constraint judged_able check (given_as <> 'able-child' or judged_by is not null)
);
create index agreement_act_family on agreement_act (family_id, recorded_at);
revoke update, delete, truncate on agreement_act from "${app}";

create table referral (
  id                uuid primary key,
  reference         text        not null unique,
  family_id         uuid        not null references family,
  sender_id         uuid        not null,
  receiver_id       uuid        not null,
  created_by        uuid        not null,
  source            text        not null,
  zone              text        not null,
  area              text        not null,
  repeated          boolean     not null,
  -- How often it was opened: closed and reopened is the next.
  episode           int         not null check (episode > 0),
  reopened_at       timestamptz,
  reopened_by       uuid,
  -- How and when each episode before this one was closed, the first one first.
  earlier_closures  text[]        not null,
  earlier_closed_at timestamptz[] not null,
  state             text        not null
    check (state in ('received', 'acknowledged', 'decided', 'open', 'closed', 'withdrawn')),
  received_at       timestamptz not null,
  due_at            timestamptz not null,
  acknowledged_at   timestamptz,
  acknowledged_by   uuid,
  acknowledged_wait text,
  decided_at        timestamptz,
  decided_by        uuid,
  decided_wait      text,
  child_seen_at     timestamptz,
  child_seen_by     uuid,
  child_seen_wait   text,
  decision          text,
  decision_reason   text,
  met_family        boolean,
  lead_id           uuid,
  closed_at         timestamptz,
  closure           text,
  withdrawn_at      timestamptz,
  amended_at        timestamptz,
  version           bigint      not null
);
create index referral_sender on referral (sender_id, id);
create index referral_receiver on referral (receiver_id, id);
create index referral_family on referral (family_id);
create index referral_state on referral (state, id);
create index referral_lead on referral (lead_id, id) where lead_id is not null;
create sequence reference_number increment by 50;

create table need (
  id                 uuid primary key,
  referral_id        uuid   not null references referral,
  child_id           uuid   not null references child,
  -- A need that ended never opens again: what begins again is a new one. Two of them must not replace one.
  replaces           uuid   unique references need,
  -- The newest before it of which others were told.
  takes_up           uuid   references need,
  kind               text   not null,
  regular            boolean not null,
  level              int    not null,
  detail             text,
  gender             text,
  age_band           text   not null,
  slots              text   not null check (slots ~ '^[01]{21}$'),
  language_required  text,
  language_preferred text,
  urgency            int    not null check (urgency between 0 and 3),
  state              text   not null check (state in ('open', 'suggested', 'matched', 'met', 'not-met')),
  opened_at          timestamptz,
  -- What matching and relationships said, whatever came first.
  suggested          boolean not null,
  suggested_at       timestamptz,
  offers_suggested   int    not null,
  offers_at          timestamptz,
  match_id           uuid,
  agreed_matches     uuid[] not null,
  ended_matches      uuid[] not null,
  relationship_id    uuid,
  relationship_at    timestamptz,
  -- Its referral was closed or withdrawn: it ends with that, or when the match ends that runs.
  over_for           text,
  over_at            timestamptz,
  ended_at           timestamptz,
  end_reason         text,
  version            bigint not null
);
create index need_referral on need (referral_id);
create index need_relationship on need (relationship_id) where relationship_id is not null;

-- Which organisation sees which family, one row for each standing decision to share. Only the trigger below writes it:
-- access always has a decision behind it.
create table family_access (
  decision_id     uuid primary key,
  organisation_id uuid not null,
  family_id       uuid not null references family
);
create index family_access_organisation on family_access (organisation_id, family_id);
revoke insert, update, delete, truncate on family_access from "${app}";

-- Handed to the duty team: on its list until the child was seen after that, or the duty team closes it with a reason.
create table duty_handover (
  id             uuid primary key,
  family_id      uuid        not null references family,
  referral_id    uuid        not null references referral,
  reason         text        not null check (reason in ('high-risk', 'step-up', 'restricted', 'moved-here')),
  handed_over_at timestamptz not null,
  due_at         timestamptz not null,
  seen_at        timestamptz check (seen_at >= handed_over_at),
  seen_by        uuid,
  seen_wait_reason text,
  closed_at      timestamptz,
  closed_by      uuid,
  close_reason   text,
  version        bigint      not null,
  constraint closed_with_a_reason check ((closed_at is null) = (close_reason is null))
);
create index duty_handover_referral on duty_handover (referral_id);
create index duty_handover_family on duty_handover (family_id);

-- Each change of a family's risk, with who said so and why. Rows are only added.
create table risk_assessment (
  id              uuid primary key,
  family_id       uuid        not null references family,
  previous        text check (previous in ('low', 'medium', 'high')),
  risk_band       text        not null check (risk_band in ('low', 'medium', 'high')),
  reason          text,
  organisation_id uuid        not null,
  assessed_by     uuid        not null,
  assessed_at     timestamptz not null,
  -- Whether it was said of another record of a child: who said it is then for the duty team alone.
  same_child      boolean     not null,
  -- That other record, shown to those who see it.
  raised_in       uuid        references family,
  constraint raised_in_another check (raised_in is null or (same_child and raised_in <> family_id)),
  constraint lowered_with_a_reason check (reason is not null or previous is null
    or array_position(array['low', 'medium', 'high'], previous) <= array_position(array['low', 'medium', 'high'], risk_band))
);
create index risk_assessment_family on risk_assessment (family_id, assessed_at);
revoke update, delete, truncate on risk_assessment from "${app}";

create table sharing_decision (
  id                   uuid primary key,
  family_id            uuid        not null references family,
  by_organisation_id   uuid        not null,
  with_organisation_id uuid        not null,
  decided_by           uuid        not null,
  shared               boolean     not null,
  fields               text        not null,
  why                  text        not null,
  lawful_basis         text,
  family_told          boolean     not null,
  decided_at           timestamptz not null,
  ended_at             timestamptz,
  ended_why            text,
  version              bigint      not null
);
create index sharing_decision_family on sharing_decision (family_id, with_organisation_id);

create function sharing_gives_access() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if tg_op = 'INSERT' and new.shared then
    insert into family_access (decision_id, organisation_id, family_id)
      values (new.id, new.with_organisation_id, new.family_id);
  elsif tg_op = 'UPDATE' and new.ended_at is not null then
    delete from family_access where decision_id = new.id;
  end if;
  return null;
end $$;
create trigger sharing_gives_access after insert or update on sharing_decision
  for each row execute function sharing_gives_access();

-- What is agreed to no longer: it ended at once, and the organisation whose family it is confirms it within a working day.
create table ended_agreement (
  id              uuid primary key,
  family_id       uuid        not null references family,
  owner_id        uuid        not null,
  purposes        text        not null,
  needs           int         not null check (needs >= 0),
  recipients      int         not null check (recipients >= 0),
  organisation_id uuid        not null,
  recorded_by     uuid        not null,
  ended_at        timestamptz not null,
  due_at          timestamptz not null,
  confirmed_at    timestamptz,
  confirmed_by    uuid,
  version         bigint      not null
);
create index ended_agreement_owner on ended_agreement (owner_id, id) where confirmed_at is null;

-- Who read what their organisation once wrote about a family, and why. Rows are only added.
create table own_record_reading (
  id              uuid primary key,
  family_id       uuid        not null references family,
  organisation_id uuid        not null,
  read_by         uuid        not null,
  reason          text        not null,
  at              timestamptz not null
);
create index own_record_reading_family on own_record_reading (family_id, at);
revoke update, delete, truncate on own_record_reading from "${app}";

create table spend (
  id              uuid primary key,
  referral_id     uuid        not null references referral,
  what            text        not null,
  pence           int         not null check (pence > 0),
  note            text,
  organisation_id uuid        not null,
  spent_by        uuid        not null,
  spent_as        text        not null,
  at              timestamptz not null
);
create index spend_referral on spend (referral_id, at);

-- What an organisation is told after it lost access: a reference number and nothing about the family.
create table notice (
  id              uuid primary key,
  organisation_id uuid        not null,
  kind            text        not null check (kind in ('agreement-withdrawn', 'sharing-ended')),
  reference       text        not null,
  at              timestamptz not null
);
create index notice_organisation on notice (organisation_id, id);

create table concern (
  id               uuid primary key,
  -- The id as the device wrote it; another statement under it has an id of its own.
  sent_id          text        not null,
  source           text        not null check (source in ('knock', 'referral', 'direct')),
  organisation_id  uuid        not null,
  raised_by        uuid        not null,
  raised_by_helper boolean     not null,
  raised_by_system boolean     not null,
  door_id          uuid,
  knock_id         uuid,
  walk_id          uuid,
  family_id        uuid,
  -- Whether who raised it does not see the family they name.
  family_claimed   boolean     not null,
  -- The duty team opened the claimed family, and why.
  family_opened_at  timestamptz,
  family_opened_by  uuid,
  family_opened_why text,
  -- The council whose duty team did.
  family_opened_for uuid,
  -- Whether this concern has held its family.
  family_held      boolean     not null,
  referral_id      uuid,
  what             text        not null,
  immediate_danger boolean     not null,
  area             text,
  zone             text,
  place_uncertain  boolean     not null,
  raised_at        timestamptz not null,
  received_at      timestamptz not null,
  due_at           timestamptz not null,
  acknowledged_at  timestamptz,
  acknowledged_by  uuid,
  -- The council that read it, and the one that saw the child: where another one answers, neither counts.
  acknowledged_for uuid,
  seen_at          timestamptz,
  seen_by          uuid,
  seen_for         uuid,
  seen_wait_reason text,
  closed_at        timestamptz,
  closed_by        uuid,
  -- The council whose duty team did.
  closed_for       uuid,
  outcome          text,
  -- What the duty teams said of it in their own words, such as who has taken it.
  outcome_reason   text,
  version          bigint      not null
);
-- The councils of the network whose duty team passed it on as another's: it goes on without them.
create table concern_passed (
  concern_id uuid        not null references concern,
  council_id uuid        not null,
  passed_by  uuid        not null,
  passed_at  timestamptz not null,
  primary key (concern_id, council_id)
);
create index concern_family on concern (family_id) where closed_at is null;
create index concern_raised_by on concern (raised_by, received_at);
create index concern_sent on concern (sent_id);
create index concern_to_hold on concern (received_at, id) where not family_held and closed_at is null and family_id is not null;
create index concern_to_be_seen on concern (due_at, id) where seen_at is null and closed_at is null;

create table doorstep_need (
  id              uuid primary key,
  knock_id        uuid        not null,
  organisation_id uuid        not null,
  kind            text        not null,
  area            text        not null,
  zone            text        not null,
  logged_at       timestamptz not null,
  referral_id     uuid,
  version         bigint      not null
);
create index doorstep_need_organisation on doorstep_need (organisation_id, id);

-- Who is to be rung about a need from a door; comes before or after the event about the need.
create table need_contact (
  need_id         uuid        not null,
  organisation_id uuid        not null,
  given_by        uuid        not null,
  name            text        not null,
  phone           text,
  email           text,
  may_contact     boolean     not null,
  wording_version text        not null,
  -- When they were asked, by the device's clock: a no stays until they are asked again.
  asked_at        timestamptz not null,
  received_at     timestamptz not null,
  version         bigint      not null,
  primary key (need_id, organisation_id)
);

do $$ declare t text; begin
  foreach t in array array['family', 'child', 'referral', 'need', 'family_access', 'sharing_decision', 'spend', 'notice',
      'concern', 'concern_passed', 'doorstep_need', 'need_contact', 'zone_council', 'duty_handover', 'risk_assessment',
      'agreement_act', 'ended_agreement', 'own_record_reading', 'known_organisation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using ((select kith_is_system()))', t);
  end loop;
end $$;

create policy read on zone_council for select using ((select kith_organisation()) is not null);
create policy read on known_organisation for select using ((select kith_organisation()) is not null);

-- The trigger runs as the owner of the schema, who may keep this table and nothing else.
create policy written_by_definer on family_access for all to "${owner}" using (true) with check (true);
create policy own on family_access for select using (organisation_id = (select kith_organisation()));

-- A restriction: while it is open nobody but the people named sees the family, whoever they work for; one who broke it sees it
-- for a time. The other tables' policies look for the family or the referral.
create table family_restriction (
  id              uuid primary key,
  family_id       uuid        not null references family,
  organisation_id uuid        not null,
  set_by          uuid        not null,
  reason          text        not null,
  set_at          timestamptz not null,
  lifted_at       timestamptz,
  lifted_by       uuid,
  lift_reason     text,
  -- The restriction of another family with the same child: who is named there is named here, and lifted it is over here too.
  follows         uuid        references family_restriction on delete set null,
  version         bigint      not null,
  constraint lifted_with_a_reason check ((lifted_at is null) = (lift_reason is null) and (lifted_at is null) = (lifted_by is null))
);
create unique index family_restriction_open on family_restriction (family_id) where lifted_at is null;
create index family_restriction_family on family_restriction (family_id);
create index family_restriction_follows on family_restriction (follows) where follows is not null;
create table restricted_to (
  id             uuid primary key,
  restriction_id uuid        not null references family_restriction,
  person_id      uuid        not null,
  added_at       timestamptz not null,
  -- Why somebody of the duty team broke the restriction; null for who was named.
  broken_reason  text,
  -- When that ends, or when the person was named no longer.
  until          timestamptz,
  constraint broken_for_a_time check (broken_reason is null
    or coalesce(until <= added_at + interval '24 hours', false))
);
create index restricted_to_restriction on restricted_to (restriction_id, person_id);
do $$ declare t text; begin
  foreach t in array array['family_restriction', 'restricted_to'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using ((select kith_is_system()))', t);
    execute format('create policy written_by_definer on %I for all to "${owner}" using (true) with check (true)', t);
    execute format('revoke delete, truncate on %I from "${app}"', t);
  end loop;
end $$;

-- Whether the duty team works with a family; a function, because the policies of referrals would be planned into every other.
create policy read_by_definer on referral for select to "${owner}" using (true);
create policy read_by_definer on duty_handover for select to "${owner}" using (true);
create policy read_by_definer on family for select to "${owner}" using (true);
-- Whether the caller's council decides about a family: what is reserved to a council is to that one. A family that is not there has none.
create function referrals_family_of_our_council(family_id uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select exists (select 1 from family f where f.id = $1 and referrals_of_our_council(f.council_zone)) $$;
-- Whether a family is for the caller's duty team: where it lives, and where it was until that one has taken it over.
create function referrals_family_of_our_duty(family_id uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select exists (select 1 from family f where f.id = $1
      and (referrals_of_our_council(f.zone) or referrals_of_our_council(f.council_zone))) $$;
-- Whether a family lives where another council is.
create function referrals_family_of_other_council(family_id uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select exists (select 1 from family f where f.id = $1 and not referrals_of_our_council(f.zone)) $$;
-- A family that somebody only claims is not known to be the one that a concern is about.
create function referrals_family_known(c concern) returns boolean language sql immutable as $$
  select c.family_id is not null and (not c.family_claimed or c.family_opened_at is not null) $$;
-- A concern is for the duty team of its own zone, and for that of the zone where its family lives now; when it is closed, for the one that
-- closed it. Without a zone it is for every council's until its family is known.
create function referrals_concern_on_duty(c concern) returns boolean language sql stable as $$
  select case when c.zone is null and not c.place_uncertain then not referrals_family_known(c) or c.closed_for = kith_organisation()
      else referrals_of_our_council(case when c.place_uncertain then null else c.zone end) end
    or (referrals_family_known(c) and (c.closed_at is null or c.closed_for = kith_organisation())
      and referrals_family_of_our_duty(c.family_id)) $$;
-- An open concern shows its family to the duty team of where that lives. After the family has moved, to that of the concern's zone as well,
-- when whoever raised it worked with the family or this council opened it.
create function referrals_concern_shows_family(c concern) returns boolean language sql stable as $$
  select c.closed_at is null and referrals_family_known(c) and not exists (select 1 from concern_passed p
      where p.concern_id = c.id and p.council_id = kith_organisation()) and (referrals_family_of_our_duty(c.family_id)
    or c.family_opened_for = kith_organisation()
    or (not c.family_claimed and c.zone is not null and not c.place_uncertain and referrals_of_our_council(c.zone))) $$;
create function referrals_family_on_duty(family_id uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select exists (select 1 from concern c where c.family_id = $1 and referrals_concern_shows_family(c))
    or exists (select 1 from family f where f.id = $1
      and (referrals_of_our_council(f.zone) or referrals_of_our_council(f.council_zone)) and (
      exists (select 1 from duty_handover h where h.family_id = $1)
      -- What is held, by hand or with another record of a child, is for the duty team of its zone to lift.
      or f.held_since is not null
      -- Who broke its restriction works with it meanwhile: nobody else may be left who sees it.
      or exists (select 1 from family_restriction b join restricted_to p on p.restriction_id = b.id
        where b.family_id = $1 and b.lifted_at is null and p.person_id = kith_person() and p.broken_reason is not null
          and p.until > now()))) $$;
-- The families that a duty team may work with, for a list of theirs: each is judged again by the function above.
create function referrals_families_of_duty() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
    select array(select c.family_id from concern c where c.closed_at is null and c.family_id is not null and referrals_duty()
      union select h.family_id from duty_handover h where referrals_duty()
      union select f.id from family f where f.held_since is not null and referrals_duty()
      union select b.family_id from restricted_to p join family_restriction b on b.id = p.restriction_id
        where p.person_id = kith_person() and p.broken_reason is not null and b.lifted_at is null) $$;

-- A practitioner of the council who leads a referral goes on with the council's own work when the family withdraws its
-- agreement to sharing, which that work does not rest on: until they close the referral, and for a day after that, in which
-- they may undo that. Everybody else of the council loses access, and so does the lead by a later decision not to share.
create function referrals_practitioner_of_council() returns boolean language sql stable as $$
  select kith_has_role('practitioner') and not kith_has_role('commissioner')
    and coalesce(current_setting('kith.kind', true), '') = 'council'
$$;
create policy read_by_definer on sharing_decision for select to "${owner}" using (true);
create function referrals_agreement_ended(family_id uuid, organisation_id uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
    select exists (select 1 from sharing_decision d
      where d.family_id = $1 and d.with_organisation_id = $2 and d.ended_why = 'agreement-withdrawn'
        and not exists (select 1 from sharing_decision later
          where later.family_id = $1 and later.with_organisation_id = $2 and not later.shared
            and later.by_organisation_id = (select f.organisation_id from family f where f.id = $1)
            and later.decided_at >= d.ended_at)) $$;
create policy lead_read on referral for select using ((select referrals_practitioner_of_council())
  and lead_id = (select kith_person()) and receiver_id = (select kith_organisation())
  and (state = 'open' or (state = 'closed' and closed_at > now() - interval '1 day'))
  and referrals_agreement_ended(family_id, receiver_id));
create policy lead_write on referral for update using ((select referrals_practitioner_of_council())
  and lead_id = (select kith_person()) and receiver_id = (select kith_organisation())
  and (state = 'open' or (state = 'closed' and closed_at > now() - interval '1 day'))
  and referrals_agreement_ended(family_id, receiver_id));

-- Of the policies of a row the last by name is asked first, so the costly ones have names that come first. `offset 0` keeps PostgreSQL from
-- reading all that is shared with an organisation to judge one row.
create policy own on referral for all using ((select referrals_family_worker())
  and sender_id = (select kith_organisation()));
create policy shared_read on referral for select using ((select referrals_family_worker())
  and exists (select 1 from family_access s
    where s.organisation_id = (select kith_organisation()) and s.family_id = referral.family_id offset 0));
create policy shared_write on referral for update using ((select referrals_family_worker())
  and exists (select 1 from family_access s
    where s.organisation_id = (select kith_organisation()) and s.family_id = referral.family_id offset 0));
create policy duty_read on referral for select using ((select referrals_duty()) and referrals_family_on_duty(family_id));
create policy duty_write on referral for update using ((select referrals_duty()) and referrals_family_on_duty(family_id));

create policy own on family for all using ((select referrals_family_worker())
  and organisation_id = (select kith_organisation()));
create policy shared_read on family for select using ((select referrals_family_worker())
  and exists (select 1 from family_access s
    where s.organisation_id = (select kith_organisation()) and s.family_id = family.id offset 0));
create policy shared_write on family for update using ((select referrals_family_worker())
  and exists (select 1 from family_access s
    where s.organisation_id = (select kith_organisation()) and s.family_id = family.id offset 0));
create policy duty_read on family for select using ((select referrals_duty()) and referrals_family_on_duty(id));
create policy duty_write on family for update using ((select referrals_duty()) and referrals_family_on_duty(id));

-- The referral that is looked for here must be visible itself, so that only what its lead goes on with counts: it is looked for with the
-- rights of whoever asks. A function, because the policies of referrals would be planned into every statement about a family.
create function referrals_leads(family_id uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (select 1 from referral r where r.family_id = $1 and r.lead_id = kith_person());
end $$;
create policy continued_by_lead_read on family for select using ((select referrals_practitioner_of_council()) and referrals_leads(id));
create policy continued_by_lead_write on family for update using ((select referrals_practitioner_of_council()) and referrals_leads(id));

create policy of_referral on duty_handover for all using (exists (select 1 from referral r where r.id = duty_handover.referral_id));
create policy of_family on risk_assessment for all using (exists (select 1 from family f where f.id = risk_assessment.family_id))
  with check (organisation_id = (select kith_organisation()) and assessed_by = (select kith_person())
    and (previous is null or referrals_family_of_our_council(family_id)
      or array_position(array['low', 'medium', 'high'], previous) <= array_position(array['low', 'medium', 'high'], risk_band))
    and exists (select 1 from family f where f.id = risk_assessment.family_id));
create policy of_family on agreement_act for all using (exists (select 1 from family f where f.id = agreement_act.family_id))
  with check (organisation_id = (select kith_organisation()) and recorded_by = (select kith_person())
    and exists (select 1 from family f where f.id = agreement_act.family_id));
create policy own on ended_agreement for all using ((select referrals_family_worker())
  and owner_id = (select kith_organisation()));
create policy recorded on ended_agreement for insert with check (organisation_id = (select kith_organisation())
  and recorded_by = (select kith_person())
  and exists (select 1 from family f where f.id = ended_agreement.family_id and f.organisation_id = ended_agreement.owner_id));
create policy own on own_record_reading for select using (organisation_id = (select kith_organisation()));
create policy reads on own_record_reading for insert with check ((select referrals_family_worker())
  and organisation_id = (select kith_organisation()) and read_by = (select kith_person()));
create policy of_family on child for all using (exists (select 1 from family f where f.id = child.family_id));
create policy of_referral on need for all using (exists (select 1 from referral r where r.id = need.referral_id));
create policy of_referral on spend for all using (exists (select 1 from referral r where r.id = spend.referral_id))
  with check (organisation_id = (select kith_organisation())
    and exists (select 1 from referral r where r.id = spend.referral_id));
create policy of_family on sharing_decision for select
  using (exists (select 1 from family f where f.id = sharing_decision.family_id));
create policy decided on sharing_decision for insert
  with check (by_organisation_id = (select kith_organisation())
    and exists (select 1 from family f where f.id = sharing_decision.family_id));
create policy ended on sharing_decision for update
  using (exists (select 1 from family f where f.id = sharing_decision.family_id));

create policy own on notice for select using (organisation_id = (select kith_organisation()));
create policy told on notice for insert with check ((select kith_organisation()) is not null);

create policy raised on concern for insert with check (organisation_id = (select kith_organisation())
  and raised_by = (select kith_person()));
create policy own on concern for select using (raised_by = (select kith_person()));
create policy duty on concern for all using ((select referrals_duty()) and referrals_concern_on_duty(concern));
create policy completed on concern for update using (raised_by = (select kith_person()) and closed_at is null);
-- Whether an id is in use, whoever's the concern is, and nothing else of it.
create policy read_by_definer on concern for select to "${owner}" using (true);
create policy of_concern on concern_passed for select using (exists (select 1 from concern c where c.id = concern_passed.concern_id));
create policy written_by_definer on concern_passed for all to "${owner}" using (true) with check (true);
-- The duty team of a council says that an open concern is another council's. It goes back to the council where the family that it names lives,
-- also when that one passed it on. False when no other council of the network has it on its list: then it is this one's to close, and
-- as another's only with who has taken it.
create function referrals_pass_concern(concern_id uuid, named uuid, elsewhere boolean, at timestamptz) returns boolean language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if not referrals_duty() then return false; end if;
  delete from concern_passed p using concern c, family f, zone_council z
    where c.id = $1 and c.closed_at is null and f.id = coalesce($2, case when referrals_family_known(c) then c.family_id end)
      and z.zone = f.zone and z.council_id <> kith_organisation() and p.concern_id = c.id and p.council_id = z.council_id;
  if not exists (select 1 from concern c, (select distinct z.council_id from zone_council z) other
    where c.id = $1 and c.closed_at is null and other.council_id <> kith_organisation()
      and not exists (select 1 from concern_passed p where p.concern_id = c.id and p.council_id = other.council_id)
      and ($3 or c.place_uncertain or not exists (select 1 from zone_council z where z.zone = c.zone and z.council_id <> other.council_id)
        or referrals_family_known(c) and exists (select 1 from family f join zone_council z on z.zone in (f.zone, f.council_zone)
          where f.id = c.family_id and z.council_id = other.council_id))) then
    return false;
  end if;
  insert into concern_passed (concern_id, council_id, passed_by, passed_at)
    values ($1, kith_organisation(), kith_person(), $4) on conflict do nothing;
  return true;
end $$;
-- Where a family comes to live, or is taken over, its open concerns are on the list of the duty team, whatever that one said before.
create function referrals_concerns_come_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from concern_passed p using concern c, zone_council z
    where c.family_id = new.id and referrals_family_known(c) and c.closed_at is null and p.concern_id = c.id
      and z.zone in (new.zone, new.council_zone) and z.council_id = p.council_id;
  return null;
end $$;
create trigger concerns_come_back after update of zone, council_zone on family for each row
  when (old.zone is distinct from new.zone or old.council_zone is distinct from new.council_zone)
  execute function referrals_concerns_come_back();
-- Where it turns out to be, a council has it that passed it on before anybody knew.
create function referrals_place_known() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from concern_passed p where p.concern_id = new.id;
  return null;
end $$;
create trigger place_known after update of zone, place_uncertain on concern for each row
  when (not new.place_uncertain and (old.place_uncertain or old.zone is distinct from new.zone))
  execute function referrals_place_known();
create function referrals_concern_exists(concern_id uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
    select exists (select 1 from concern c where c.id = concern_id) $$;

create policy own on need_contact for all using ((select referrals_family_worker())
  and organisation_id = (select kith_organisation()));
create policy own on doorstep_need for all using ((select referrals_family_worker())
  and organisation_id = (select kith_organisation()));

-- Other records of a child, while what is a fact of the child is stored for each of them: whoever says it need not see them.
create function referrals_records_in_hand() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('kith.records_in_hand', true), ''), '{}')::uuid[] $$;
create policy in_hand_read on family for select using (id = any ((select referrals_records_in_hand())::uuid[]));
create policy in_hand_write on family for update using (id = any ((select referrals_records_in_hand())::uuid[]));
create policy in_hand_read on referral for select using (family_id = any ((select referrals_records_in_hand())::uuid[]));
create policy in_hand_write on referral for update using (family_id = any ((select referrals_records_in_hand())::uuid[]));

-- The families that are restricted to others; asked once a query, whatever the number of its rows. A family's no is recorded by
-- whoever could without the restriction: for that transaction alone its family is not among them.
create function referrals_hidden_families() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
    select coalesce(array_agg(r.family_id), '{}') from family_restriction r
    where r.lifted_at is null and r.family_id::text <> coalesce(current_setting('kith.no_about', true), '')
      and not r.family_id = any (referrals_records_in_hand())
      and not exists (select 1 from restricted_to p where p.restriction_id = r.id
      and p.person_id = kith_person() and (p.until is null or p.until > now())) $$;
-- The family of a referral that is hidden with it.
create function referrals_hidden_family_of(referral_id uuid) returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
    select r.family_id from referral r where r.id = $1 and r.family_id = any (referrals_hidden_families()) $$;
create policy restricted on family as restrictive for all to "${app}" using ((select kith_is_system())
  or not (id = any ((select referrals_hidden_families())::uuid[])));
create policy restricted on referral as restrictive for all to "${app}" using ((select kith_is_system())
  or not (family_id = any ((select referrals_hidden_families())::uuid[])));
-- A yes to sharing is about the children who were known then. Whoever sees a family by that alone does not see a child who came later.
create function referrals_sees_beyond_consent(family_id uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select exists (select 1 from family f where f.id = $1 and f.organisation_id = kith_organisation())
    or exists (select 1 from sharing_decision d where d.family_id = $1 and d.with_organisation_id = kith_organisation() and d.shared
      and d.ended_at is null and d.lawful_basis <> 'consent')
    or (referrals_duty() and referrals_family_on_duty($1))
    or $1 = any (referrals_records_in_hand()) $$;
create policy agreed on child as restrictive for select to "${app}" using (not awaits_share or (select kith_is_system())
  or referrals_sees_beyond_consent(family_id));
create policy restricted on ended_agreement as restrictive for all to "${app}" using ((select kith_is_system())
  or not (family_id = any ((select referrals_hidden_families())::uuid[])));

create policy of_family on family_restriction for select
  using (exists (select 1 from family f where f.id = family_restriction.family_id));
-- Between the restriction and the first person named nobody is, so who sets it finds it by this.
create policy own on family_restriction for select using (set_by = (select kith_person()));
create policy on_duty on family_restriction for select
  using ((select referrals_duty()) and referrals_family_of_our_duty(family_id));
create policy council_sets on family_restriction for insert with check (organisation_id = (select kith_organisation())
  and set_by = (select kith_person()) and coalesce(current_setting('kith.kind', true), '') = 'council'
  and referrals_family_of_our_council(family_id)
  and exists (select 1 from family f where f.id = family_restriction.family_id));
create policy of_family_changed on family_restriction for update
  using ((referrals_family_of_our_council(family_id)
      -- Whoever breaks it may be of where the family lives now.
      or (select referrals_duty()) and referrals_family_of_our_duty(family_id))
    and exists (select 1 from family f where f.id = family_restriction.family_id));
create policy of_restriction on restricted_to for select
  using (exists (select 1 from family_restriction r where r.id = restricted_to.restriction_id));
create policy named on restricted_to for insert with check (broken_reason is null
  and exists (select 1 from family_restriction r where r.id = restricted_to.restriction_id
    and referrals_family_of_our_council(r.family_id) and (r.set_by = (select kith_person()) or exists (select 1 from family f where f.id = r.family_id))));
create policy broken on restricted_to for insert with check (broken_reason is not null and (select referrals_duty())
  and person_id = (select kith_person())
  and exists (select 1 from family_restriction r where r.id = restricted_to.restriction_id));
create policy ended on restricted_to for update
  using (exists (select 1 from family_restriction r join family f on f.id = r.family_id where r.id = restricted_to.restriction_id
    and referrals_family_of_our_council(r.family_id)));

-- The organisations that work with a family or did, but for councils: whose people are named says where it is.
create function referrals_known_to(family_id uuid) returns setof uuid language sql stable security definer
  rows 3 set search_path = public, pg_temp as $$
    select o from (select f.organisation_id as o from family f where f.id = $1
      union select s.with_organisation_id from sharing_decision s where s.family_id = $1 and s.shared
      union select unnest(array[r.sender_id, r.receiver_id]) from referral r where r.family_id = $1) known
    where o is not null and not exists (select 1 from zone_council z where z.council_id = o)
      and not exists (select 1 from family_restriction r where r.family_id = $1 and r.organisation_id = o) $$;

-- Other families of the same council's zones with a child of this one: the same number, or the same name and date of birth.
create policy read_by_definer on child for select to "${owner}" using (true);
-- The other records of a family's children, and of those whom they share a child with: a brother's record has the same home.
-- What followed a restriction and was lifted by itself, because it is another child after all, leads no further.
create function referrals_another_child(family_id uuid) returns boolean language sql stable
  set search_path = public, pg_temp as $$
    select not exists (select 1 from family_restriction r where r.family_id = $1 and r.lifted_at is null)
      and exists (select 1 from family_restriction r join family_restriction origin on origin.id = r.follows
        where r.family_id = $1 and origin.lifted_at is distinct from r.lifted_at) $$;
-- Whether a person lifted a restriction of a record since then, and not with the one that it followed.
create function referrals_lifted_alone(family_id uuid, since timestamptz) returns boolean language sql stable
  set search_path = public, pg_temp as $$
    select not exists (select 1 from family_restriction r where r.family_id = $1 and r.lifted_at is null)
      and exists (select 1 from family_restriction r left join family_restriction origin on origin.id = r.follows
        where r.family_id = $1 and r.lifted_at >= $2 and origin.lifted_at is distinct from r.lifted_at) $$;
-- What children are known by, each a node between the records that have it: every record and every likeness is looked at once.
-- These see all rows only inside the functions of the owner that call them. Those of a family leave out children that are named.
create function referrals_likeness_of(c child) returns setof text language sql stable
  rows 3 set search_path = public, pg_temp as $$
    select l.likeness from (values (c.date_of_birth::text || ' ' || c.name_key), ('nhs ' || c.nhs_number), ('upn ' || c.upn)) l (likeness)
    where l.likeness is not null $$;
create function referrals_likeness(family_id uuid, but uuid[]) returns setof text language sql stable
  rows 3 set search_path = public, pg_temp as $$
    select l from child c cross join lateral referrals_likeness_of(c) l where c.family_id = $1 and c.id <> all ($2) $$;
create function referrals_alike_children(likeness text) returns table (id uuid, family_id uuid) language sql stable
  rows 3 set search_path = public, pg_temp as $$
    select c.id, c.family_id from child c where c.name_key = substr($1, 12)
      and c.date_of_birth = case when $1 not like 'nhs %' and $1 not like 'upn %' then left($1, 10)::date end
    union select c.id, c.family_id from child c where c.nhs_number = substr($1, 5) and $1 like 'nhs %'
    union select c.id, c.family_id from child c where c.upn = substr($1, 5) and $1 like 'upn %' $$;
create function referrals_alike(likeness text, but uuid[]) returns setof uuid language sql stable
  rows 3 set search_path = public, pg_temp as $$
    select distinct c.family_id from referrals_alike_children($1) c where c.id <> all ($2) $$;
-- Without the children named: as it was before they came.
create function referrals_same_child(family_id uuid, but uuid[] default '{}') returns setof uuid language sql stable security definer
  rows 3 set search_path = public, pg_temp as $$
    with recursive found (id, likeness) as (
      select $1, null::text
      union
      select next.id, next.likeness from found cross join lateral (
        select null::uuid as id, l as likeness from referrals_likeness(found.id, $2) l
          where found.id = $1 or not referrals_another_child(found.id)
        union all
        select other.id, null from referrals_alike(found.likeness, $2) o
          cross join lateral (select f.id, f.council_zone from family f where f.id = o offset 0) other join family one on one.id = $1
          where referrals_one_council(one.council_zone, other.council_zone)) next)
    select id from found where id <> $1 order by id $$;
-- Whether another record has one of the children, near or not. Each child is looked up by itself: asked together, all children of all
-- families would be read.
create function referrals_has_alike(family_id uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select exists (select 1 from child c cross join lateral (
      (select 1 from child o where o.date_of_birth = c.date_of_birth and o.name_key = c.name_key and o.family_id <> $1 limit 1)
      union all (select 1 from child o where o.nhs_number = c.nhs_number and o.family_id <> $1 limit 1)
      union all (select 1 from child o where o.upn = c.upn and o.family_id <> $1 limit 1)) other where c.family_id = $1) $$;
-- The restriction that a family follows: the first of those in force on other records of its children. A person who lifted one of a
-- record by itself is right about what was in force then, unless one of the children who came is in a restricted family.
create function referrals_to_follow(family_id uuid, came uuid[]) returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
    select r.id from family_restriction r where r.lifted_at is null and r.id in (
        select coalesce(f.follows, f.id) from family_restriction f
        where f.lifted_at is null and f.family_id in (select referrals_same_child($1)))
      and (not referrals_lifted_alone($1, r.set_at) or exists (select 1 from child c join family_restriction f
        on f.lifted_at is null and coalesce(f.follows, f.id) = r.id and f.family_id <> $1
        where c.id = any ($2) and exists (select 1 from child o where o.family_id = f.family_id and (o.nhs_number = c.nhs_number
          or o.upn = c.upn or (o.date_of_birth = c.date_of_birth and o.name_key = c.name_key)))))
    order by r.set_at, r.id limit 1 $$;
-- What was decided about other records of a family's children: whether the family is restricted, or is to follow a restriction; and
-- which others there are.
create type referrals_near as (itself boolean, follows boolean, others uuid[]);
create function referrals_read_near(family_id uuid, came uuid[]) returns referrals_near language sql
  stable security definer set search_path = public, pg_temp as $$
    with others as materialized (select array(select referrals_same_child($1)) as ids)
    select row(exists (select 1 from family_restriction f where f.lifted_at is null and f.family_id = $1),
      exists (select 1 from family_restriction f where f.lifted_at is null) and referrals_to_follow($1, $2) is not null,
      o.ids)::referrals_near from others o $$;
-- Whether nothing is to be done: no other record is new, and nothing was decided that the family is restricted for. What was decided about
-- those known before has its reasons, and is not said anew.
create function referrals_nothing_new(near referrals_near, before uuid[]) returns boolean language sql immutable as $$
    select not ($1).itself and not ($1).follows and ($1).others <@ $2 $$;

-- The order of the locks, for whoever stores what is a fact of a child: the children, the records together, the rows of families, the
-- rows of concerns, the audit (decision 0050).
-- Waits for whoever makes one of the children known, or decides about one of their records: who comes second finds what the first stored.
create function referrals_lock_children(family_id uuid, sent text[]) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  known text;
  listed text[] := array(select l from referrals_likeness($1, '{}') l union select unnest($2) order by 1);
  now_known text[];
begin
  loop
    begin
      foreach known in array listed loop
        perform pg_advisory_xact_lock(hashtextextended('child:' || known, 0));
      end loop;
      -- Who was waited for may have added a child. Then these are given back, so that all are locked in one order.
      now_known := array(select l from referrals_likeness($1, '{}') l union select unnest($2) order by 1);
      exit when now_known <@ listed;
      raise exception 'more children' using errcode = 'KI002';
    exception when sqlstate 'KI002' then
      listed := now_known;
    end;
  end loop;
end $$;
-- Waits for whoever decides about more than one record: a third may belong to both.
create function referrals_lock_together() returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('records together', 0)) $$;
-- All of this before something is decided for every record of a family's children, and of those who are to come to it. Gives the other
-- records.
create function referrals_lock_records(family_id uuid, sent text[]) returns uuid[] language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform referrals_lock_children($1, $2);
  if not referrals_has_alike($1)
    and not exists (select 1 from unnest($2) likeness, referrals_alike(likeness, '{}') other where other <> $1) then return '{}'; end if;
  perform referrals_lock_together();
  return array(select referrals_same_child($1));
end $$;
-- Before it changes which records belong together: the rows of all that have a child like one of theirs, wherever they live and whatever
-- was lifted. Gives each with its other records as they are before, or were before children came who are stored already.
create function referrals_lock_all_records(family_id uuid, came uuid[]) returns table (record uuid, others uuid[]) language plpgsql security definer
  rows 3 set search_path = public, pg_temp as $$
declare
  near uuid[];
begin
  perform referrals_lock_children($1, '{}');
  perform referrals_lock_together();
  near := array(with recursive found (id) as (select $1
    union select o from found, referrals_likeness(found.id, '{}') l, referrals_alike(l, '{}') o) select id from found);
  perform 1 from family f where f.id = any (near) order by f.id for no key update;
  return query select f.id, array(select referrals_same_child(f.id, $2)) from family f where f.id = any (near) order by f.id;
end $$;
-- Children came to a family. Those who find nothing to do do not wait for each other; what is found stays so until the transaction ends.
create function referrals_children_came(family_id uuid, came uuid[], before uuid[]) returns table (itself boolean, follows boolean)
    language plpgsql security definer rows 3 set search_path = public, pg_temp as $$
declare
  near referrals_near;
begin
  perform referrals_lock_children($1, '{}');
  if not referrals_has_alike($1) then return; end if;
  near := referrals_read_near($1, $2);
  if referrals_nothing_new(near, $3) then
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended('records together', 0));
      near := referrals_read_near($1, $2);
      if referrals_nothing_new(near, $3) then return; end if;
      raise exception 'others are new' using errcode = 'KI001';
    exception when sqlstate 'KI001' then
      -- The shared lock is given back with this: two who hold it and want it alone would wait for each other.
      null;
    end;
  end if;
  perform referrals_lock_together();
  near := referrals_read_near($1, $2);
  return query select near.itself, near.follows;
end $$;
-- Whether another record of a family's children is at high risk: then no need of the family goes to matching.
create function referrals_other_record_high(family_id uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select referrals_has_alike($1) and exists (select 1 from family f
      where f.risk_band = 'high' and f.id in (select referrals_same_child($1))) $$;
-- The records that one organisation has of the same child, wherever they are and whoever may see them: what was said to it about the child
-- counts for each (decision 0053). By the child and not by the family: what is said about a brother is about him alone. Also through a third.
create policy read_by_definer on agreement_act for select to "${owner}" using (true);
create function referrals_children_of_owner(organisation uuid, likenesses text[]) returns table (id uuid, family_id uuid) language sql stable
  rows 5 set search_path = public, pg_temp as $$
    with recursive found (id, family_id, likeness) as (
      select null::uuid, null::uuid, l from unnest($2) l
      union
      select next.id, next.family_id, next.likeness from found cross join lateral (
        select null::uuid as id, null::uuid as family_id, l as likeness from child c cross join lateral referrals_likeness_of(c) l
          where c.id = found.id
        union all
        select o.id, o.family_id, null from referrals_alike_children(found.likeness) o
          cross join lateral (select f.organisation_id from family f where f.id = o.family_id offset 0) f
          where f.organisation_id = $1) next)
    select f.id, f.family_id from found f where f.id is not null $$;
-- The other records of a family's organisation, or of the caller's when it has none yet, of its children and those who are to come to it.
create function referrals_records_of_owner(family_id uuid, sent text[]) returns setof uuid language sql stable security definer
  rows 3 set search_path = public, pg_temp as $$
    select distinct o.family_id from referrals_children_of_owner(
      coalesce((select f.organisation_id from family f where f.id = $1), kith_organisation()),
      array(select l from referrals_likeness($1, '{}') l union select unnest($2))) o
    where o.family_id is distinct from $1 order by 1 $$;
-- The locks before something is said about its children, as for what is decided for every record. Gives those records.
create function referrals_lock_records_of_owner(family_id uuid, sent text[]) returns uuid[] language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform referrals_lock_children($1, $2);
  if not exists (select 1 from referrals_records_of_owner($1, $2)) then return '{}'; end if;
  perform referrals_lock_together();
  return array(select referrals_records_of_owner($1, $2));
end $$;
-- What was said about these children, each with one thing that it is known by: about the child of a record, or about all of that record.
create function referrals_said_of(organisation uuid, children uuid[], likenesses text[]) returns table (child uuid, family uuid, about uuid,
    purpose text, answer text, given_as text, given_by text, said_on date, recorded_at timestamptz) language sql stable
  rows 3 set search_path = public, pg_temp as $$
    select k.child, a.family_id, a.child_id, a.purpose, a.answer, a.given_as, a.given_by, a.said_on, a.recorded_at
    from (select p.child, array_agg(p.likeness) as likenesses from unnest($2, $3) p (child, likeness) group by p.child) k
      cross join lateral referrals_children_of_owner($1, k.likenesses) o
      cross join lateral (select s.* from agreement_act s where s.family_id = o.family_id and (s.child_id is null or s.child_id = o.id)
        offset 0) a $$;
-- The same of the children of a family, but for what its own record says of each.
create function referrals_said_elsewhere(family_id uuid) returns table (child uuid, family uuid, purpose text, answer text, given_as text,
    given_by text, said_on date, recorded_at timestamptz) language sql stable security definer rows 3 set search_path = public, pg_temp as $$
    select s.child, s.family, s.purpose, s.answer, s.given_as, s.given_by, s.said_on, s.recorded_at
    from family f cross join lateral (select array_agg(c.id order by c.id) as ids, array_agg(l order by c.id) as likenesses
        from child c cross join lateral referrals_likeness_of(c) l where c.family_id = f.id) k
      cross join lateral referrals_said_of(f.organisation_id, k.ids, k.likenesses) s
    where f.id = $1 and (s.family <> $1 or s.about <> s.child) $$;
-- The same of children whom the caller's organisation is to store.
create function referrals_said_before(children uuid[], likenesses text[]) returns table (child uuid, purpose text, answer text, given_as text,
    given_by text, said_on date, recorded_at timestamptz) language sql stable security definer rows 3 set search_path = public, pg_temp as $$
    select s.child, s.purpose, s.answer, s.given_as, s.given_by, s.said_on, s.recorded_at
    from referrals_said_of(kith_organisation(), $1, $2) s $$;
-- What an organisation decided last about sharing some of its records, with each other organisation.
create function referrals_decided_last(organisation uuid, records uuid[]) returns table (with_organisation_id uuid, shared boolean) language sql
  stable rows 3 set search_path = public, pg_temp as $$
    select distinct on (d.with_organisation_id) d.with_organisation_id, d.shared
    from unnest($2) r cross join lateral (select s.* from sharing_decision s where s.family_id = r offset 0) d
    where d.by_organisation_id = $1 order by d.with_organisation_id, d.decided_at desc, d.id desc $$;
-- With whom the caller's organisation decided last not to share what it has of children whom it is to store.
create function referrals_not_to_share_with(sent text[]) returns setof uuid language sql stable security definer
  rows 3 set search_path = public, pg_temp as $$
    select d.with_organisation_id from referrals_decided_last(kith_organisation(), array(select referrals_records_of_owner(null, $1))) d
    where not d.shared $$;
-- Whether the organisation whose family it is decided last, about its other records of the children, not to share them with that one.
create function referrals_owner_says_no_elsewhere(family_id uuid, with_organisation uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select exists (select 1 from family f cross join lateral referrals_decided_last(f.organisation_id,
        array(select referrals_records_of_owner(f.id, '{}'))) d
      where f.id = $1 and d.with_organisation_id = $2 and not d.shared) $$;

create function referrals_follow_restriction(family_id uuid, new_id uuid, at timestamptz, came uuid[]) returns table (
    people uuid[], zone text) language plpgsql security definer rows 3 set search_path = public, pg_temp as $$
declare
  origin family_restriction;
begin
  if exists (select 1 from family_restriction r where r.family_id = $1 and r.lifted_at is null) then return; end if;
  select r.* into origin from family_restriction r where r.id = referrals_to_follow($1, $4) for update;
  if not found then return; end if;
  insert into family_restriction (id, family_id, organisation_id, set_by, reason, set_at, follows, version)
    values ($2, $1, origin.organisation_id, origin.set_by, origin.reason, $3, origin.id, 0);
  insert into restricted_to (id, restriction_id, person_id, added_at)
    select gen_random_uuid(), $2, p.person_id, $3 from restricted_to p
    where p.restriction_id = origin.id and p.until is null order by p.added_at, p.id;
  return query select array(select p.person_id from restricted_to p where p.restriction_id = $2),
    (select f.zone from family f where f.id = $1);
end $$;

-- Those that follow a restriction become as it is: over, or with the same people named.
create function referrals_make_followers_alike(restriction_id uuid, at timestamptz) returns table (family uuid, follower uuid,
    zone text) language plpgsql security definer rows 3 set search_path = public, pg_temp as $$
declare
  origin family_restriction;
begin
  select r.* into origin from family_restriction r where r.id = $1 for update;
  if origin.lifted_at is not null then
    return query update family_restriction r set lifted_at = origin.lifted_at, lifted_by = origin.lifted_by,
        lift_reason = origin.lift_reason, version = r.version + 1
      from family f where f.id = r.family_id and r.follows = $1 and r.lifted_at is null returning r.family_id, r.id, f.zone;
    return;
  end if;
  update restricted_to p set until = $2 from family_restriction r
    where r.id = p.restriction_id and r.follows = $1 and r.lifted_at is null and p.until is null
      and not exists (select 1 from restricted_to n where n.restriction_id = $1 and n.person_id = p.person_id and n.until is null);
  insert into restricted_to (id, restriction_id, person_id, added_at)
    select gen_random_uuid(), r.id, n.person_id, $2 from family_restriction r
      join restricted_to n on n.restriction_id = $1 and n.until is null
    where r.follows = $1 and r.lifted_at is null and not exists (select 1 from restricted_to p
      where p.restriction_id = r.id and p.person_id = n.person_id and p.until is null) order by n.added_at, n.id;
  return query select r.family_id, r.id, f.zone from family_restriction r join family f on f.id = r.family_id
    where r.follows = $1 and r.lifted_at is null;
end $$;
-- Whose families follow one, for those who see that one.
create function referrals_followers(restriction_id uuid) returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
    select array(select r.family_id from family_restriction r where r.follows = $1 and r.lifted_at is null order by r.family_id) $$;

-- After a family moved: the council there decides about it from then on, unless something about its safety is open. Then the one before
-- does, until the duty team there takes it over: whoever corrects an address must not choose by that who decides.
create function referrals_settle_council(family_id uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update family f set council_zone = f.zone where f.id = $1 and f.council_zone <> f.zone
    and (referrals_one_council(f.council_zone, f.zone) or not (f.risk_band <> 'low' or f.held_since is not null
      or exists (select 1 from family_restriction r where r.family_id = f.id and r.lifted_at is null)
      or exists (select 1 from duty_handover h where h.family_id = f.id and h.seen_at is null and h.closed_at is null)
      or exists (select 1 from concern c where c.family_id = f.id and c.closed_at is null and referrals_family_known(c)))) $$;
-- The duty team of where a family lives takes it over. What followed a restriction of the council before, or is followed there, is a
-- restriction of its own.
create function referrals_take_over(family_id uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update family f set council_zone = f.zone where f.id = $1 and (select referrals_duty()) and referrals_of_our_council(f.zone)
    and not referrals_of_our_council(f.council_zone);
  if not found then return false; end if;
  update family_restriction r set follows = null where r.lifted_at is null and exists (select 1 from family_restriction origin
    join family one on one.id = origin.family_id join family other on other.id = r.family_id
    where origin.id = r.follows and $1 in (one.id, other.id) and not referrals_one_council(one.council_zone, other.council_zone));
  return true;
end $$;

-- What was handed to the duty team of a family that is restricted to others: ids, codes and times, for its list.
create function referrals_restricted_handovers() returns table (id uuid, referral_id uuid, family_id uuid, reason text, state text,
    zone text, handed_over_at timestamptz, acknowledged_at timestamptz, seen_at timestamptz, due_at timestamptz,
    closed_at timestamptz) language sql stable security definer rows 20 set search_path = public, pg_temp as $$
  select h.id, h.referral_id, h.family_id, h.reason, r.state, r.zone, h.handed_over_at, r.acknowledged_at, h.seen_at, h.due_at,
    h.closed_at
  from duty_handover h join referral r on r.id = h.referral_id
  where h.family_id = any (referrals_hidden_families()) and referrals_duty() and referrals_family_of_our_duty(h.family_id) $$;

-- A concern holds its family, and every other record of its children, and closing it lifts that, also for a duty team that is to break
-- a restriction first. A record is held while the duty team holds one of them by hand or a concern about one of them is open.
create policy held on family for update to "${owner}" using (true);
-- What a row policy cannot tell, because it sees a row as it is or as it is to be: who lowers a risk and who holds or lifts by hand is of the
-- council that decides about the family, and who decides nobody writes. Functions of the owner do what nobody does by hand.
create function referrals_reserved_to_council() returns trigger language plpgsql as $$
begin
  if current_user <> '${app}' or kith_is_system() then return new; end if;
  if new.council_zone <> old.council_zone or not referrals_family_of_our_council(old.id) and (
      array_position(array['low', 'medium', 'high'], new.risk_band) < array_position(array['low', 'medium', 'high'], old.risk_band)
      or new.held_since is distinct from old.held_since or new.held_by_hand <> old.held_by_hand) then
    raise exception 'reserved to the council that decides about the family' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger reserved_to_council before update on family for each row
  when (new.council_zone <> old.council_zone or new.risk_band <> old.risk_band or new.held_by_hand <> old.held_by_hand
    or new.held_since is distinct from old.held_since)
  execute function referrals_reserved_to_council();
create function referrals_open_concern(families uuid[], but uuid) returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
    select c.id from concern c where c.family_id = any ($1) and c.id is distinct from $2 and c.closed_at is null
      and (not c.family_claimed or c.family_opened_at is not null) order by c.raised_at, c.id limit 1 $$;
-- Locks the family and the other records of its children, and gives them all.
create function referrals_lock_held(family_id uuid) returns uuid[] language plpgsql security definer set search_path = public, pg_temp as $$
declare
  records uuid[] := referrals_lock_records($1, '{}') || $1;
begin
  perform 1 from family f where f.id = any (records) order by f.id for no key update;
  return records;
end $$;
create function referrals_hold_records(family_id uuid, at timestamptz) returns table (family uuid, zone text, concern uuid)
  language plpgsql security definer rows 3 set search_path = public, pg_temp as $$
declare
  records uuid[] := referrals_lock_held($1);
begin
  return query update family f set held_since = $2 where f.id = any (records) and f.held_since is null
    returning f.id, f.zone, referrals_open_concern(records, null);
end $$;
create function referrals_hold_for_concern(family_id uuid, at timestamptz) returns table (family uuid, zone text) language plpgsql
  security definer rows 3 set search_path = public, pg_temp as $$
begin
  -- Before it is looked for: who closes it holds these locks until it is closed.
  perform referrals_lock_held($1);
  if referrals_open_concern(array[$1], null) is null then return; end if;
  return query select h.family, h.zone from referrals_hold_records($1, $2) h;
end $$;
-- Whether something but the hold of another record, which is lifted, holds this one: a concern about one of its records, or one held by hand.
create function referrals_stays_held(family_id uuid, but_family uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select referrals_open_concern(array(select referrals_same_child($1)) || $1, null) is not null
      or exists (select 1 from family f where f.id = any (array(select referrals_same_child($1)) || $1)
        and f.held_by_hand and f.id is distinct from $2) $$;
-- Of these records, lifts each that nothing holds but a concern that is closed now. Each is asked with its own other records: one that is
-- joined with others through a third may be joined with more than they are.
create function referrals_lift_unheld(families uuid[], but_concern uuid) returns table (family uuid, zone text) language plpgsql
  security definer rows 3 set search_path = public, pg_temp as $$
declare
  one uuid;
  records uuid[];
begin
  for one in select unnest($1) order by 1 loop
    records := array(select referrals_same_child(one)) || one;
    if referrals_open_concern(records, $2) is null
      and not exists (select 1 from family f where f.id = any (records) and f.held_by_hand) then
      return query update family f set held_since = null where f.id = one and f.held_since is not null returning f.id, f.zone;
    end if;
  end loop;
end $$;
create function referrals_lift_without_concern(family_id uuid, concern_id uuid) returns table (family uuid, zone text) language plpgsql
  security definer rows 3 set search_path = public, pg_temp as $$
begin
  return query select l.family, l.zone from referrals_lift_unheld(referrals_lock_held($1), $2) l;
end $$;
-- Whether a concern holds a record that nobody of the duty team has read.
create function referrals_unread_concern(family_id uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select exists (select 1 from concern c where c.family_id = any (array(select referrals_same_child($1)) || $1)
      and c.closed_at is null and c.acknowledged_at is null and referrals_family_known(c)) $$;
-- The duty team lifted what held one record, whatever concerns there are about that one: the others are held no longer for it.
create function referrals_lift_other_records(family_id uuid) returns table (family uuid, zone text) language plpgsql
  security definer rows 3 set search_path = public, pg_temp as $$
begin
  return query select l.family, l.zone from referrals_lift_unheld(array_remove(referrals_lock_held($1), $1), null) l;
end $$;
-- Which of these records are held, and holding more of them, because they are of one child with some that are.
create function referrals_held(families uuid[]) returns setof uuid language sql stable security definer
  rows 3 set search_path = public, pg_temp as $$
    select f.id from family f where f.id = any ($1) and f.held_since is not null $$;
create function referrals_hold_joined(families uuid[], at timestamptz) returns table (family uuid, zone text, concern uuid)
  language plpgsql security definer rows 3 set search_path = public, pg_temp as $$
begin
  return query update family f set held_since = $2 where f.id = any ($1) and f.held_since is null
    returning f.id, f.zone, referrals_open_concern(array(select referrals_same_child(f.id)) || f.id, null);
end $$;
-- Records that belong together no longer, or with others: what is held with nothing that holds it is lifted.
create function referrals_lift_parted(families uuid[]) returns table (family uuid, zone text) language plpgsql
  security definer rows 3 set search_path = public, pg_temp as $$
begin
  return query select l.family, l.zone from referrals_lift_unheld($1, null) l;
end $$;
-- What is held and no open concern holds: by hand, or with another record that is. For the duty team that lifts it, also when the family
-- is restricted to others: ids, zone and time.
create index family_held on family (held_since) where held_since is not null;
create function referrals_held_without_concern() returns table (family_id uuid, zone text, held_since timestamptz, hidden boolean)
  language sql stable security definer rows 20 set search_path = public, pg_temp as $$
    select f.id, f.zone, f.held_since, f.id = any (referrals_hidden_families()) from family f
    where f.held_since is not null and referrals_duty()
      and (referrals_of_our_council(f.zone) or referrals_of_our_council(f.council_zone))
      and referrals_open_concern(array(select referrals_same_child(f.id)) || f.id, null) is null $$;
