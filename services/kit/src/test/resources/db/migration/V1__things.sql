create table thing (
  id           uuid primary key,
  organisation uuid   not null,
  name         text   not null,
  size         text   not null check (size in ('small', 'very-large')),
  version      bigint not null
);
alter table thing enable row level security;
alter table thing force row level security;
create policy own on thing for all using (organisation = kith_organisation() or kith_is_system());
create table taken (
  n        bigint generated always as identity,
  event_id uuid not null,
  subject  uuid not null
);
alter table taken enable row level security;
alter table taken force row level security;
create policy system on taken for all using (kith_is_system());
