create table relationship (
  id               uuid primary key,
  match_id         uuid        not null unique,
  need_id          uuid        not null,
  referral_id      uuid        not null,
  family_id        uuid        not null,
  offer_id         uuid        not null,
  volunteer_id     uuid        not null,
  volunteer_person uuid,
  sender_id        uuid        not null,
  receiver_id      uuid        not null,
  lead_id          uuid        not null,
  kind             text        not null,
  zone             text        not null,
  state            text        not null check (state in ('introduced', 'active', 'quiet', 'ended')),
  started_at       timestamptz not null,
  last_contact_at  timestamptz,
  review_due       date        not null,
  review_said_at   timestamptz,
  ended_at         timestamptz,
  end_reason       text,
  outcome          text check (outcome in ('met', 'not-met')),
  version          bigint      not null
);
create index relationship_family on relationship (family_id);
create index relationship_open on relationship (state) where state <> 'ended';
create table contact (
  id              uuid primary key,
  relationship_id uuid        not null references relationship,
  person          uuid        not null,
  made_by         text        not null check (made_by in ('lead', 'practitioner', 'volunteer')),
  how             text        not null,
  minutes         int         not null check (minutes between 0 and 1440),
  note            text,
  made_at         timestamptz not null,
  logged_at       timestamptz not null,
  version         bigint      not null
);
create index contact_of on contact (relationship_id, id);
create table handover (
  id              uuid primary key,
  relationship_id uuid        not null references relationship,
  from_lead_id    uuid        not null,
  to_lead_id      uuid        not null,
  met_together_on date,
  reason          text        not null,
  at              timestamptz not null,
  version         bigint      not null
);
create index handover_of on handover (relationship_id, id);

alter table relationship enable row level security;
alter table relationship force row level security;
create policy parties on relationship for all using (
  kith_is_system()
  or (receiver_id = kith_organisation() and (kith_has_role('practitioner') or kith_has_role('coordinator')))
  or (sender_id = kith_organisation() and (kith_has_role('partner') or kith_has_role('practitioner') or kith_has_role('system')))
  or (volunteer_person = kith_person() and kith_has_role('volunteer')));
alter table contact enable row level security;
alter table contact force row level security;
-- What was said in a contact stays with those who work with the family, and with the person who wrote it.
create policy parties on contact for all using (
  kith_is_system()
  or person = kith_person()
  or exists (select 1 from relationship r where r.id = relationship_id and r.receiver_id = kith_organisation()
             and kith_has_role('practitioner')));
alter table handover enable row level security;
alter table handover force row level security;
create policy parties on handover for all using (
  kith_is_system()
  or exists (select 1 from relationship r where r.id = relationship_id and r.receiver_id = kith_organisation()));
