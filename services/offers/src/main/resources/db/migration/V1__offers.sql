-- Organisations, volunteers, who they are, what makes them suitable, and their offers.

create table organisation (
  id        uuid        primary key,
  kind      text        not null,
  name      text        not null,
  joined_at timestamptz not null,
  -- Null for those that the network began with.
  joined_by uuid,
  version   bigint      not null
);
create unique index organisation_name on organisation (lower(name));

create table volunteer (
  id              uuid        primary key,
  organisation_id uuid        not null,
  person_id       uuid        not null,
  level           int         not null,
  valid_until     date,
  assessed_on     date        not null,
  created_at      timestamptz not null,
  standing        text        not null,
  standing_at     timestamptz not null,
  regular_since   date,
  version         bigint      not null,
  unique (organisation_id, person_id)
);
create index volunteer_to_assess on volunteer (assessed_on);
create index volunteer_not_clear on volunteer (standing, id) where standing <> 'clear';

-- All that was said about a volunteer's standing. Rows are only added: the newest says what the volunteer's standing is.
create table standing_change (
  id              uuid        primary key,
  volunteer_id    uuid        not null references volunteer,
  standing        text        not null,
  reason          text        not null,
  note            text,
  decided_by      uuid,
  organisation_id uuid,
  decided_at      timestamptz not null,
  -- What was found about another volunteer, who is or was reached in the same way, that this one follows from.
  finding         uuid,
  constraint clear_by_a_person check (standing <> 'clear' or (decided_by is not null and organisation_id is not null))
);
create index standing_change_of on standing_change (volunteer_id, decided_at);

-- By what each volunteer is or was reached: a keyed hash of every number and address, each in its one form, and neither itself.
-- Rows are only added, so that who is recorded anew is found whatever was erased or changed since.
create table volunteer_contact (
  volunteer_id uuid        not null references volunteer,
  contact_key  bytea       not null,
  recorded_at  timestamptz not null,
  primary key (contact_key, volunteer_id)
);
create index volunteer_contact_of on volunteer_contact (volunteer_id);

-- Who a volunteer is, under the id that their organisation's device made and apart from everything that refers to them. The
-- same id of another organisation's device is somebody else. No reference to volunteer: a device's people and the events of
-- its offers come in any order.
-- Every number that a text holds, each as the nine or ten digits that are dialled within the country, whatever stands before them:
-- blanks, brackets, a lost or doubled 0, +44, 0044, 01144, (0) or the hour of "after 5". What stands behind ten digits is an extension or
-- an hour. A number is looked for in each run of digits and in all of them together, since a slash may stand within one too. What
-- begins with + and another country's code, or with 00 and eleven more digits, is a number of that country. Some keys are of no number:
-- that a second person has the same makes somebody look, and no more.
create function phone_keys(phone text) returns text[] language sql immutable parallel safe as $$
  with run as (
    select place, regexp_replace(regexp_replace(found[1], '[^0-9+]', '', 'g'), '^[+](?=0|44)', '') digits
    from regexp_matches(phone, '[+]?[0-9(][0-9 ()]*', 'g') with ordinality as each(found, place)
  ), abroad as (
    select place, regexp_replace(digits, '^00', '+') number from run
    where digits like '+%' or digits ~ '^00[1-9][0-9]{10}' and digits !~ '^0044'
  ), home as (
    select digits from run where place not in (select place from abroad)
    union select string_agg(digits, '' order by place) from run where place not in (select place from abroad)
  ), key as (
    select number as key from abroad
    union all select substring(substr(digits, start) from '^(?:0|44)0*([1235789][0-9]{9})')
      from home, generate_series(1, length(digits)) start
    union all select unnest(array[substring(digits from '^[1235789][0-9]{9}'), substring(digits from '[1235789][0-9]{9}$'),
      substring(digits from '^0*([1-9][0-9]{6,9})$'), substring(digits from '^0*440*([1-9][0-9]{6,9})$')])
      from home
  )
  select array_agg(distinct key) from key where length(key) >= 7
$$;

-- One for all ways to write an address that reaches the same person: letter case, blanks, dots before the @ and what follows a plus
-- there make no difference.
create function email_key(email text) returns text language sql immutable parallel safe as $$
  select nullif(regexp_replace(split_part(whole, '@', 1), '[+].*$|[.]', '', 'g'), '') || '@'
    || regexp_replace(split_part(whole, '@', 2), '^googlemail[.]com$', 'gmail.com')
  from lower(regexp_replace(email, '[[:space:]]', '', 'g')) whole
$$;

create table person (
  organisation_id uuid        not null,
  id              uuid        not null,
  name            text        not null,
  phone           text,
  email           text,
  postcode        text,
  may_contact     boolean     not null,
  wording_version text,
  recorded_by     uuid        not null,
  recorded_at     timestamptz not null,
  primary key (organisation_id, id),
  constraint no_way_to_reach_who_may_not_be_contacted
    check (may_contact or (phone is null and email is null))
);

create index person_without_volunteer on person (recorded_at);

-- A certificate is never stored: its kind, its dates, who saw it, and a keyed hash of its number.
create table vetting_check (
  id           uuid        primary key,
  volunteer_id uuid        not null references volunteer,
  kind         text        not null,
  number_hash  bytea       not null,
  issued_on    date        not null,
  expires_on   date        not null,
  seen_on      date        not null,
  seen_by      uuid        not null,
  recorded_at  timestamptz not null,
  ending       text,
  ended_on     date,
  ended_by     uuid,
  unique (volunteer_id, kind, number_hash),
  constraint ended_by_somebody check ((ending is null) = (ended_on is null) and (ending is null) = (ended_by is null))
);
-- Whose certificate it is: one certificate, one person. It outlives the check and the volunteer, who has no name here.
create table certificate (
  number_hash  bytea       primary key,
  volunteer_id uuid,
  recorded_at  timestamptz not null
);
create table vetting_reference (
  id           uuid        primary key,
  volunteer_id uuid        not null references volunteer,
  relation     text        not null,
  satisfactory boolean     not null,
  received_on  date        not null,
  recorded_by  uuid        not null,
  recorded_at  timestamptz not null
);
create index vetting_reference_of on vetting_reference (volunteer_id);
create table vetting_training (
  id           uuid        primary key,
  volunteer_id uuid        not null references volunteer,
  course       text        not null,
  completed_on date        not null,
  expires_on   date        not null,
  recorded_by  uuid        not null,
  recorded_at  timestamptz not null
);
create index vetting_training_of on vetting_training (volunteer_id);

-- published_missing is what was last published to be missing, so that it is published once and not every day.
create table offer (
  id                 uuid        primary key,
  volunteer_id       uuid        not null references volunteer,
  organisation_id    uuid        not null,
  kind               text        not null,
  area               text        not null,
  zone               text        not null,
  radius_metres      int         not null,
  slots              text        not null,
  languages          text[]      not null,
  ages               text[]      not null,
  gender             text        not null,
  capacity           int         not null,
  spaces_left        int         not null,
  regular            boolean     not null,
  state              text        not null,
  pause_reason       text,
  withdrawal_reason  text,
  level              int         not null,
  checks_valid_until date,
  published_missing  text[]      not null,
  to_confirm         boolean     not null,
  offered_at         timestamptz not null,
  state_at           timestamptz not null,
  version            bigint      not null,
  constraint reason_of_its_state check (
    (pause_reason is not null) = (state = 'paused') and (withdrawal_reason is not null) = (state = 'withdrawn'))
);
create index offer_of_volunteer on offer (volunteer_id);
create index offer_of_organisation on offer (organisation_id, id);
create index offer_by_state on offer (state, id);

-- The days on which volunteers were with families, to know when occasional help has become regular: dates and no family.
-- No reference between the two: a relationship and its days come in any order.
create table known_relationship (
  id           uuid primary key,
  volunteer_id uuid not null
);
create index known_relationship_of on known_relationship (volunteer_id);
create table contact_day (
  relationship_id uuid not null,
  day             date not null,
  zone            text not null,
  primary key (relationship_id, day)
);
create index contact_day_to_forget on contact_day (day);

do $$ declare t text; begin
  foreach t in array array['organisation', 'volunteer', 'standing_change', 'volunteer_contact', 'person', 'vetting_check',
      'vetting_reference', 'vetting_training', 'offer', 'known_relationship', 'contact_day',
      'certificate'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using (kith_is_system())', t);
  end loop;
  -- Coordinators run vetting for the network.
  foreach t in array array['volunteer', 'person', 'certificate', 'vetting_check', 'vetting_reference', 'vetting_training', 'offer'] loop
    execute format('create policy coordinator on %I for all using (kith_has_role(''coordinator''))', t);
  end loop;
end $$;

-- What was said about a volunteer's standing is never changed or taken back.
create policy coordinator_reads on standing_change for select using (kith_has_role('coordinator'));
create policy coordinator_adds on standing_change for insert with check (
  kith_has_role('coordinator')
  and (decided_by is null or (decided_by = kith_person() and organisation_id = kith_organisation())));

-- Nor is what they were once reached by.
create policy coordinator_reads on volunteer_contact for select using (kith_has_role('coordinator'));
create policy coordinator_adds on volunteer_contact for insert with check (kith_has_role('coordinator'));

-- An organisation sees its offers, not who is behind them or what they were checked for.
create policy own on offer for select using (organisation_id = kith_organisation());
create policy own_change on offer for update using (organisation_id = kith_organisation());

-- A link worker sends who was at the door, and sees only whom they sent themselves, so that sending again is no mistake.
create policy recorded on person for select
  using (kith_has_role('link-worker') and recorded_by = kith_person() and organisation_id = kith_organisation());
create policy record on person for insert
  with check (kith_has_role('link-worker') and recorded_by = kith_person() and organisation_id = kith_organisation());

create policy says_no on person for update
  using (kith_has_role('link-worker') and organisation_id = kith_organisation()) with check (not may_contact);

create policy network on organisation for select using (kith_organisation() is not null);
create policy register on organisation for insert
  with check (kith_has_role('coordinator') or kith_has_role('network-admin'));
