-- A place that neither the door nor the patch tells is a guess: where the link worker or the organisation usually walks.
-- The duty team must not take it for where the child is.
alter table concern add column place_guessed boolean not null default false;

drop function concern_place(uuid, uuid);
create function concern_place(p_door uuid, p_patch uuid, out door_id uuid, out area text, out zone text,
    out guessed boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select found.door_id, found.area, found.zone, nearness >= 3 from (
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
