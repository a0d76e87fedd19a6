-- Patches, doors, walks and what was logged on them. Addresses and notes stay here. Nobody's name, no way to reach anybody
-- and no concern is stored: those have other owners.

create table patch (
  id              uuid        primary key,
  organisation_id uuid        not null,
  link_worker_id  uuid        not null,
  name            text        not null,
  area            text        not null,
  zone            text        not null,
  doors           int         not null,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  version         bigint      not null
);
create index patch_of_link_worker on patch (link_worker_id, created_at);
create index patch_of_organisation on patch (organisation_id, created_at);

-- Whose a zone is, as the place says; written anew at every start. A zone that is nobody's is everybody's.
create table zone_council (
  zone       text primary key,
  council_id uuid not null
);
create function doorsteps_of_our_council(zone text) returns boolean language sql stable as $$
  select not exists (select 1 from zone_council c where c.zone = $1 and c.council_id <> kith_organisation()) $$;

-- A door is an address, known once in the network however many patches it lies on and however they spell it: address is its
-- one normal form (NormalAddress), uprn its number in the national gazetteer where somebody gave it. Doors that are alike may
-- be one, read in another way: flat 2 of 12, and 2/12. Do-not-knock holds for all of them.
create table door (
  id       uuid primary key,
  label    text not null,
  street   text not null,
  postcode text not null,
  area     text not null,
  zone     text not null,
  address  text not null,
  alike    text not null,
  uprn     text
);
create unique index door_address on door (address);
create unique index door_uprn on door (uprn);
create index door_alike on door (alike);
create index door_postcode on door (postcode);

-- Another id that somebody gave an address which the network knew already.
create table door_alias (
  id      uuid primary key,
  door_id uuid not null references door
);

create table patch_door (
  patch_id        uuid not null references patch,
  door_id         uuid not null references door,
  organisation_id uuid not null,
  position        int  not null,
  primary key (patch_id, door_id)
);
create index patch_door_of_door on patch_door (door_id, organisation_id);

-- Who had a patch before it went to another organisation: a walk that was begun in time is still logged on it.
create table patch_before (
  patch_id        uuid        not null references patch,
  organisation_id uuid        not null,
  link_worker_id  uuid        not null,
  until           timestamptz not null,
  primary key (patch_id, until)
);
create index patch_before_organisation on patch_before (organisation_id, patch_id, until);

create table do_not_knock (
  door_id         uuid        primary key references door,
  set_at          timestamptz not null,
  until           date        not null,
  set_by          uuid        not null,
  organisation_id uuid        not null,
  version         bigint      not null
);

-- That somebody asked not to be knocked, as a device sent it: taken once, whatever became of the knock that brought it.
create table do_not_knock_request (
  knock_id        uuid        not null,
  door_id         uuid        not null references door,
  organisation_id uuid        not null,
  link_worker_id  uuid        not null,
  taken_at        timestamptz not null,
  until           date        not null,
  held_before     boolean     not null,
  primary key (knock_id, door_id)
);

create table unsafe_door (
  door_id         uuid        primary key references door,
  since           timestamptz not null,
  set_by          uuid        not null,
  organisation_id uuid        not null
);

create table walk (
  id              uuid        primary key,
  patch_id        uuid        not null references patch,
  organisation_id uuid        not null,
  link_worker_id  uuid        not null,
  zone            text        not null,
  started_at      timestamptz not null,
  ended_at        timestamptz,
  received_at     timestamptz not null,
  version         bigint      not null
);
create index walk_of_link_worker on walk (link_worker_id, started_at, id);
create index walk_started on walk (started_at, id);

create table knock (
  id              uuid        primary key,
  walk_id         uuid        not null references walk,
  door_id         uuid        not null references door,
  organisation_id uuid        not null,
  at              timestamptz not null,
  received_at     timestamptz not null,
  outcome         text        not null,
  note            text,
  area            text        not null,
  zone            text        not null,
  content         bytea       not null
);
create index knock_of_walk on knock (walk_id);
create index knock_of_door on knock (door_id, at);

-- Who offers is an id made on the device; the offers service knows the person.
create table doorstep_offer (
  id              uuid        primary key,
  knock_id        uuid        not null references knock,
  door_id         uuid        not null references door,
  organisation_id uuid        not null,
  person_id       uuid        not null,
  kind            text        not null,
  slots           text        not null,
  languages       text[]      not null,
  radius_metres   int         not null,
  ages            text[]      not null,
  gender          text        not null,
  capacity        int         not null,
  area            text        not null,
  zone            text        not null,
  at              timestamptz not null,
  state           text        not null,
  state_at        timestamptz not null,
  reason          text,
  version         bigint      not null
);
create index doorstep_offer_of_knock on doorstep_offer (knock_id);

-- Who is to be rung about a need is known to referrals.
create table doorstep_need (
  id              uuid        primary key,
  knock_id        uuid        not null references knock,
  organisation_id uuid        not null,
  kind            text        not null,
  note            text,
  area            text        not null,
  zone            text        not null,
  at              timestamptz not null
);
create index doorstep_need_of_knock on doorstep_need (knock_id);

-- The duty team is the council's: the role in another kind of organisation, or beside a commissioner's, opens nothing.
create function doorsteps_duty() returns boolean language sql stable as $$
  select kith_has_role('duty') and not kith_has_role('commissioner')
    and coalesce(current_setting('kith.kind', true), '') = 'council'
$$;

do $$ declare t text; begin
  foreach t in array array['patch', 'door', 'door_alias', 'patch_door', 'patch_before', 'do_not_knock',
      'do_not_knock_request', 'unsafe_door', 'walk', 'knock', 'doorstep_offer', 'doorstep_need', 'zone_council'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using (kith_is_system())', t);
  end loop;
  -- Coordinators plan for the network and see what came of it.
  foreach t in array array['patch', 'door', 'patch_door', 'walk', 'knock', 'doorstep_offer', 'doorstep_need'] loop
    execute format('create policy coordinator on %I for select using (kith_has_role(''coordinator''))', t);
  end loop;
  -- An organisation sees what it was given and what its link workers logged.
  foreach t in array array['patch', 'patch_door', 'patch_before', 'walk', 'knock', 'doorstep_offer', 'doorstep_need'] loop
    execute format('create policy own on %I for select using (organisation_id = kith_organisation())', t);
  end loop;
  -- What is logged belongs to the organisation of who logs it.
  foreach t in array array['knock', 'doorstep_offer', 'doorstep_need'] loop
    execute format('create policy log on %I for insert with check (organisation_id = kith_organisation()
      and kith_has_role(''link-worker''))', t);
  end loop;
  foreach t in array array['patch', 'door', 'door_alias', 'patch_door', 'patch_before'] loop
    execute format('create policy plan on %I for insert with check (kith_has_role(''coordinator''))', t);
  end loop;
  -- Do not knock and unsafe hold for every partner, so every partner may read them.
  foreach t in array array['do_not_knock', 'unsafe_door'] loop
    execute format('create policy everyone on %I for select using (kith_organisation() is not null)', t);
    execute format('create policy mark on %I for insert with check (organisation_id = kith_organisation())', t);
    execute format('create policy mark_again on %I for update using (kith_organisation() is not null)', t);
  end loop;
end $$;
create policy own on do_not_knock_request for select using (organisation_id = kith_organisation());
create policy take on do_not_knock_request for insert with check (organisation_id = kith_organisation()
  and link_worker_id = kith_person() and kith_has_role('link-worker'));
create policy everyone on door_alias for select using (kith_organisation() is not null);
create policy replan on patch for update using (kith_has_role('coordinator'));
create policy learn on door for update using (kith_has_role('coordinator'));
create policy replan on patch_door for update using (kith_has_role('coordinator'));
create policy clear on unsafe_door for delete using (kith_has_role('coordinator'));
create policy own on door for select using (
  exists (select 1 from patch_door p where p.door_id = door.id and p.organisation_id = kith_organisation())
  or exists (select 1 from do_not_knock d where d.door_id = door.id and d.until >= current_date - 1));
create policy read on zone_council for select using (kith_organisation() is not null);
create policy duty on door for select using ((select doorsteps_duty()) and doorsteps_of_our_council(zone));
create policy begin on walk for insert
  with check (organisation_id = kith_organisation() and link_worker_id = kith_person());
create policy go_on on walk for update
  using (organisation_id = kith_organisation() and link_worker_id = kith_person());

-- A patch that went away stays visible as long as a knock may be old: after that it and its doors are the new
-- organisation's alone.
create policy before on patch for select using (exists (select 1 from patch_before b where b.patch_id = patch.id
  and b.organisation_id = kith_organisation() and b.until > now() - interval '30 days'));
create policy before on patch_door for select using (exists (select 1 from patch_before b
  where b.patch_id = patch_door.patch_id and b.organisation_id = kith_organisation()
    and b.until > now() - interval '30 days'));
create policy before on door for select using (exists (select 1 from patch_door p
  join patch_before b on b.patch_id = p.patch_id
  where p.door_id = door.id and b.organisation_id = kith_organisation() and b.until > now() - interval '30 days'));

-- Which ids made on devices are in use by anybody, and nothing else about them: a clash must refuse one knock, not fail
-- a whole batch at its end.
do $$ declare t text; begin
  foreach t in array array['knock', 'doorstep_offer', 'doorstep_need', 'walk'] loop
    execute format('create policy ids on %I for select to "${owner}" using (true)', t);
  end loop;
end $$;
create function ids_taken(ids uuid[]) returns setof uuid language sql stable security definer
  rows 20 set search_path = public, pg_temp as $$
  select id from knock where id = any(ids)
  union all select id from doorstep_offer where id = any(ids)
  union all select id from doorstep_need where id = any(ids)
$$;

-- Where concerns are, whoever's the doors and the patches are: the duty team must find the child. Nobody else is told of
-- it, and nothing but codes and ids comes out. A place that neither the door nor the patch tells is a guess, from where the
-- link worker or the organisation usually walks, and is called uncertain.
do $$ declare t text; begin
  foreach t in array array['door', 'door_alias', 'patch', 'patch_before', 'patch_door', 'do_not_knock'] loop
    execute format('create policy place on %I for select to "${owner}" using (true)', t);
  end loop;
end $$;
create function concern_places(concerns uuid[], doors uuid[], patches uuid[])
  returns table (concern_id uuid, door_id uuid, area text, zone text, uncertain boolean)
  language sql stable security definer rows 5 set search_path = public, pg_temp as $$
  with guess as (
    select found.area, found.zone from (
      (select p.area, p.zone, 1 as nearness from patch p where p.link_worker_id = kith_person()
        order by p.created_at desc limit 1)
      union all (select p.area, p.zone, 2 from patch_before b join patch p on p.id = b.patch_id
        where b.organisation_id = kith_organisation()
        order by b.link_worker_id = kith_person() desc, b.until desc limit 1)
      union all (select p.area, p.zone, 3 from patch p where p.organisation_id = kith_organisation()
        order by p.created_at desc limit 1)
    ) found order by found.nearness limit 1)
  select asked.concern, d.id, coalesce(d.area, p.area, g.area), coalesce(d.zone, p.zone, g.zone),
    d.id is null and p.id is null and g.zone is not null
  from unnest(concerns, doors, patches) with ordinality as asked(concern, door, patch, position)
    left join door_alias a on a.id = asked.door
    left join door d on d.id = case when a.door_id is null then asked.door else a.door_id end
    left join patch p on p.id = asked.patch
    left join guess g on true
  order by asked.position
$$;

-- The door of a request not to be knocked, whoever's it is now: the request is taken by whoever knows the door's id. No address
-- comes out.
create function doors_asked(ids uuid[])
  returns table (asked_id uuid, id uuid, area text, zone text, set_at timestamptz, until date)
  language sql stable security definer rows 5 set search_path = public, pg_temp as $$
  select asked.id, d.id, d.area, d.zone, n.set_at, n.until
  from unnest(ids) as asked(id)
    left join door_alias a on a.id = asked.id
    join door d on d.id = case when a.door_id is null then asked.id else a.door_id end
    left join lateral (select m.set_at, m.until from door t join do_not_knock m on m.door_id = t.id
      where t.alike = d.alike order by m.until desc, m.set_at limit 1) n on true
$$;

-- Whether an organisation works in a zone: it has a patch there, or had one within thirty days.
create function works_in_zone(asked text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from patch p where p.zone = asked and p.organisation_id = kith_organisation())
    or exists (select 1 from patch_before b join patch p on p.id = b.patch_id
      where p.zone = asked and b.organisation_id = kith_organisation() and b.until > now() - interval '30 days')
    or exists (select 1 from door d join patch_door p on p.door_id = d.id
      where d.zone = asked and p.organisation_id = kith_organisation())
$$;

-- How often the caller has searched since a moment. Of their own rows, which a link worker may not read.
create function searches_since(since timestamptz, result text) returns int language sql stable security definer
  set search_path = public, pg_temp as $$
  select count(*)::int from (select at, action, outcome from audit where subject = kith_person()
    order by ordinal desc limit 1000) newest
  where newest.at >= since and newest.action = 'do-not-knock.search' and newest.outcome = result
$$;
