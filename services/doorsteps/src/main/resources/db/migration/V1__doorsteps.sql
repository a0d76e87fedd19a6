-- Patches, doors, walks and what was heard on them. Addresses and what people said stay here.

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
create index patch_of_link_worker on patch (link_worker_id);

-- A door is an address, known once in the network however many patches it lies on.
create table door (
  id       uuid primary key,
  label    text not null,
  street   text not null,
  postcode text not null,
  area     text not null,
  zone     text not null
);
create unique index door_address on door (postcode, lower(street), lower(label));

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

create table do_not_knock (
  door_id         uuid        primary key references door,
  set_at          timestamptz not null,
  until           date        not null,
  set_by          uuid        not null,
  organisation_id uuid        not null,
  version         bigint      not null
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
create index walk_of_link_worker on walk (link_worker_id, id);

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

create table heard_offer (
  id              uuid        primary key,
  knock_id        uuid        not null references knock,
  door_id         uuid        not null references door,
  organisation_id uuid        not null,
  kind            text        not null,
  slots           text        not null,
  languages       text[]      not null,
  radius_metres   int         not null,
  ages            text[]      not null,
  gender          text        not null,
  capacity        int         not null,
  giver_name      text        not null,
  giver_phone     text,
  area            text        not null,
  zone            text        not null,
  at              timestamptz not null,
  state           text        not null,
  state_at        timestamptz not null,
  reason          text,
  version         bigint      not null
);
create index heard_offer_of_knock on heard_offer (knock_id);

create table heard_need (
  id              uuid        primary key,
  knock_id        uuid        not null references knock,
  organisation_id uuid        not null,
  kind            text        not null,
  note            text,
  area            text        not null,
  zone            text        not null,
  at              timestamptz not null
);
create index heard_need_of_knock on heard_need (knock_id);

-- No reference to the knock: a concern is taken even when its knock is refused.
create table concern (
  id              uuid        primary key,
  knock_id        uuid,
  door_id         uuid,
  walk_id         uuid        not null,
  organisation_id uuid        not null,
  raised_by       uuid        not null,
  what            text        not null,
  area            text        not null,
  zone            text        not null,
  at              timestamptz not null,
  received_at     timestamptz not null,
  duty_raised_at  timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  version         bigint      not null
);
create index concern_in_order on concern (received_at, id);
create index concern_waiting on concern (received_at, id) where acknowledged_at is null;

do $$ declare t text; begin
  foreach t in array array['patch', 'door', 'door_alias', 'patch_door', 'do_not_knock', 'unsafe_door', 'walk', 'knock',
      'heard_offer', 'heard_need', 'concern'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using (kith_is_system())', t);
  end loop;
  -- Coordinators plan for the network and see what came of it.
  foreach t in array array['patch', 'door', 'patch_door', 'walk', 'knock', 'heard_offer', 'heard_need'] loop
    execute format('create policy coordinator on %I for select using (kith_has_role(''coordinator''))', t);
  end loop;
  -- An organisation sees what it was given and what its link workers logged.
  foreach t in array array['patch', 'patch_door', 'walk', 'knock', 'heard_offer', 'heard_need'] loop
    execute format('create policy own on %I for select using (organisation_id = kith_organisation())', t);
  end loop;
  -- What is logged belongs to the organisation of who logs it.
  foreach t in array array['knock', 'heard_offer', 'heard_need'] loop
    execute format('create policy log on %I for insert with check (organisation_id = kith_organisation()
      and kith_has_role(''link-worker''))', t);
  end loop;
  foreach t in array array['patch', 'door', 'door_alias', 'patch_door'] loop
    execute format('create policy plan on %I for insert with check (kith_has_role(''coordinator''))', t);
  end loop;
  -- Do not knock and unsafe hold for every partner, so every partner may read them.
  foreach t in array array['do_not_knock', 'unsafe_door'] loop
    execute format('create policy everyone on %I for select using (kith_organisation() is not null)', t);
    execute format('create policy mark on %I for insert with check (organisation_id = kith_organisation())', t);
    execute format('create policy mark_again on %I for update using (kith_organisation() is not null)', t);
  end loop;
end $$;
create policy everyone on door_alias for select using (kith_organisation() is not null);
create policy replan on patch for update using (kith_has_role('coordinator'));
create policy replan on patch_door for update using (kith_has_role('coordinator'));
create policy clear on unsafe_door for delete using (kith_has_role('coordinator'));
create policy own on door for select using (
  exists (select 1 from patch_door p where p.door_id = door.id and p.organisation_id = kith_organisation())
  or exists (select 1 from do_not_knock d where d.door_id = door.id and d.until >= current_date - 1));
create policy duty on door for select using (kith_has_role('duty'));
create policy begin on walk for insert
  with check (organisation_id = kith_organisation() and link_worker_id = kith_person());
create policy go_on on walk for update
  using (organisation_id = kith_organisation() and link_worker_id = kith_person());
create policy duty on concern for all using (kith_has_role('duty'));
create policy raiser on concern for select using (raised_by = kith_person());
create policy raise on concern for insert
  with check (organisation_id = kith_organisation() and raised_by = kith_person());

-- Which ids made on devices are in use by anybody, and nothing else about them: a clash must refuse one knock, not fail
-- a whole batch at its end.
do $$ declare t text; begin
  foreach t in array array['knock', 'heard_offer', 'heard_need', 'concern', 'walk'] loop
    execute format('create policy ids on %I for select to "${owner}" using (true)', t);
  end loop;
end $$;
create function ids_taken(ids uuid[]) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from knock where id = any(ids)
  union all select id from heard_offer where id = any(ids)
  union all select id from heard_need where id = any(ids)
  union all select id from concern where id = any(ids)
$$;
