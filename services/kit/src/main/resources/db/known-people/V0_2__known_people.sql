-- Who has signed in: a service that gives something to a person by id gives it to nobody else. Ids, roles and a time only.
create table known_person (
  id              uuid        primary key,
  organisation_id uuid        not null,
  roles           text[]      not null,
  last_seen       timestamptz not null
);
alter table known_person enable row level security;
alter table known_person force row level security;
create policy system on known_person for all using (kith_is_system());
-- Everybody who acts for an organisation may ask whether an id is somebody's.
create policy everyone on known_person for select using (kith_organisation() is not null);
