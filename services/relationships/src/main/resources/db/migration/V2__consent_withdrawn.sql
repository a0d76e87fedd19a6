-- What a withdrawal of consent takes away, and whose audit a refused try belongs in.
alter table relationship add column consent_withdrawn_at timestamptz;
alter table relationship add constraint withdrawn_is_over check (consent_withdrawn_at is null or state = 'ended');

-- When a family last took its consent back, and when a need was last opened, which is said only while consent stands.
create table withdrawal (
  family_id uuid primary key,
  at        timestamptz not null
);
create table need_opening (
  need_id uuid primary key,
  at      timestamptz not null
);
do $$ declare t text; begin
  foreach t in array array['withdrawal', 'need_opening'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using (kith_is_system())', t);
  end loop;
end $$;

-- The family is its sender's: that organisation keeps sight of its own, all others have it only while consent stands.
-- A commissioner sees numbers only, whatever else the token says.
drop policy parties on relationship;
create policy system on relationship for all using (kith_is_system());
create policy parties on relationship for all using (not kith_has_role('commissioner') and (
  (receiver_id = kith_organisation() and (kith_has_role('practitioner') or kith_has_role('coordinator'))
    and (consent_withdrawn_at is null or sender_id = receiver_id))
  or (sender_id = kith_organisation()
    and (kith_has_role('partner') or kith_has_role('practitioner') or kith_has_role('system')))
  or (volunteer_person = kith_person() and kith_has_role('volunteer') and consent_withdrawn_at is null)));

-- What was said in a contact stays with those who work with the family, and with the person who wrote it, for as long as
-- they see the relationship itself: the policy above holds for the relationship that is looked for here.
drop policy parties on contact;
create policy system on contact for all using (kith_is_system());
create policy parties on contact for all using (exists (select 1 from relationship r where r.id = relationship_id
  and (person = kith_person() or (r.receiver_id = kith_organisation() and kith_has_role('practitioner')))));

-- The caller may not know that there is such a relationship, the family's audit must. Answers with an id and nothing else.
create policy found on relationship for select to "${owner}" using (true);
create function relationships_family_of(relationship_id uuid) returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$ select r.family_id from relationship r where r.id = relationship_id $$;
