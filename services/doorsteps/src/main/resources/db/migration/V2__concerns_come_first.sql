-- A concern is stored before anything is asked about its batch: the walk may be nobody's, the patch another's, the place
-- not known at all.
alter table concern alter column area drop not null;
alter table concern alter column zone drop not null;

-- Who had a patch before it went to another organisation: a walk that was begun in time is still logged on it.
create table patch_before (
  patch_id        uuid        not null references patch,
  organisation_id uuid        not null,
  link_worker_id  uuid        not null,
  until           timestamptz not null,
  primary key (patch_id, until)
);
create index patch_before_organisation on patch_before (organisation_id, patch_id, until);
alter table patch_before enable row level security;
alter table patch_before force row level security;
create policy system on patch_before for all using (kith_is_system());
create policy plan on patch_before for insert with check (kith_has_role('coordinator'));
create policy own on patch_before for select using (organisation_id = kith_organisation());

-- As long as a knock may be old: after that the patch and its doors are the new organisation's alone.
create policy before on patch for select using (exists (select 1 from patch_before b where b.patch_id = patch.id
  and b.organisation_id = kith_organisation() and b.until > now() - interval '30 days'));
create policy before on patch_door for select using (exists (select 1 from patch_before b
  where b.patch_id = patch_door.patch_id and b.organisation_id = kith_organisation()
    and b.until > now() - interval '30 days'));
create policy before on door for select using (exists (select 1 from patch_door p
  join patch_before b on b.patch_id = p.patch_id
  where p.door_id = door.id and b.organisation_id = kith_organisation() and b.until > now() - interval '30 days'));

-- Where a concern is, whoever's the door and the patch are: the duty team must find the child. Nobody else hears of it.
do $$ declare t text; begin
  foreach t in array array['door', 'door_alias', 'patch', 'patch_before'] loop
    execute format('create policy place on %I for select to "${owner}" using (true)', t);
  end loop;
end $$;
create function concern_place(p_door uuid, p_patch uuid, out door_id uuid, out area text, out zone text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select found.door_id, found.area, found.zone from (
    select d.id as door_id, d.area, d.zone, 1 as nearness from door d
      where d.id = coalesce((select a.door_id from door_alias a where a.id = p_door), p_door)
    union all select null, p.area, p.zone, 2 from patch p where p.id = p_patch
    union all (select null, p.area, p.zone, 3 from patch p where p.link_worker_id = kith_person()
      order by p.created_at desc limit 1)
    union all (select null, p.area, p.zone, 4 from patch_before b join patch p on p.id = b.patch_id
      where b.organisation_id = kith_organisation() order by b.link_worker_id = kith_person() desc, b.until desc limit 1)
    union all (select null, p.area, p.zone, 5 from patch p where p.organisation_id = kith_organisation()
      order by p.created_at desc limit 1)
  ) found order by nearness limit 1
$$;
-- Whether the very same concern came before, whoever sent it.
create function concern_known(p_id uuid, p_what text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select exists (select 1 from concern c where c.id = p_id and c.what = p_what) $$;
