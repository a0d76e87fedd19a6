-- Families that only named people see, and for how long somebody sees them who broke that. The newest word about a family counts.
-- A service that names this part hides what it keeps of such a family by kith_hidden_families().
create table known_restriction (
  family_id      uuid primary key,
  restriction_id uuid    not null,
  restricted     boolean not null,
  people         uuid[]  not null,
  sequence       bigint  not null
);
create table restriction_broken (
  restriction_id uuid        not null,
  person_id      uuid        not null,
  until          timestamptz not null,
  primary key (restriction_id, person_id)
);
do $$ declare t text; begin
  foreach t in array array['known_restriction', 'restriction_broken'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using ((select kith_is_system()))', t);
    execute format('create policy read_by_definer on %I for select to "${owner}" using (true)', t);
  end loop;
end $$;
-- The families that are restricted to others than the person who asks; asked once a query, whatever the number of its rows.
create function kith_hidden_families() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
    select coalesce(array_agg(r.family_id), '{}') from known_restriction r
    where r.restricted and not coalesce(kith_person() = any (r.people), false) and not exists (select 1 from restriction_broken b
      where b.restriction_id = r.restriction_id and b.person_id = kith_person() and b.until > now()) $$;
