-- What follows a match.
create table relationship (
  id                    uuid primary key,
  match_id              uuid        not null unique,
  need_id               uuid        not null,
  referral_id           uuid        not null,
  family_id             uuid        not null,
  offer_id              uuid        not null,
  volunteer_id          uuid        not null,
  volunteer_person      uuid,
  sender_id             uuid        not null,
  receiver_id           uuid        not null,
  lead_id               uuid        not null,
  kind                  text        not null,
  zone                  text        not null,
  state                 text        not null check (state in ('introduced', 'active', 'quiet', 'ended')),
  started_at            timestamptz not null,
  last_contact_at       timestamptz,
  review_due            date        not null,
  review_asked_at       timestamptz,
  review_reasons        text[]      not null default '{}',
  ended_at              timestamptz,
  end_reason            text,
  outcome               text check (outcome in ('met', 'not-met')),
  -- From then on only the organisation whose family it is sees the row.
  agreement_withdrawn_at  timestamptz,
  -- From then on the volunteer does not see the row: it ended for a child's safety.
  volunteer_excluded_at timestamptz,
  safety_reasons        text[]      not null default '{}',
  version               bigint      not null,
  constraint withdrawn_is_over check (agreement_withdrawn_at is null or state = 'ended'),
  constraint volunteer_excluded_is_over check (volunteer_excluded_at is null or state = 'ended')
);
create index relationship_family on relationship (family_id);
create index relationship_referral on relationship (referral_id);
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
  at              timestamptz not null
);
create index handover_of on handover (relationship_id, id);

-- What is known of a family itself, whatever was heard first. It holds for every relationship of it.
create table known_family (
  id            uuid primary key,
  risk_band     text        not null default 'low' check (risk_band in ('low', 'medium', 'high')),
  risk_sequence bigint      not null default 0,
  -- When its risk was last said to be high, and medium.
  high_at       timestamptz,
  medium_at     timestamptz,
  held          boolean     not null default false,
  held_sequence bigint      not null default 0,
  -- When it was last held: no visits near its children.
  held_at       timestamptz
);
-- When a family last withdrew its agreement, and when a need was last opened, which happens only with agreement.
create table agreement_withdrawal (
  family_id uuid primary key,
  at        timestamptz not null
);
create table need_opening (
  need_id uuid primary key,
  at      timestamptz not null
);
-- When the sharing of a family with an organisation last ended, and when it was given after that; the newest word counts.
create table sharing_ended (
  family_id       uuid        not null,
  organisation_id uuid        not null,
  ended_at        timestamptz,
  ended_sequence  bigint      not null default 0,
  given_at        timestamptz,
  given_sequence  bigint      not null default 0,
  primary key (family_id, organisation_id)
);
-- What was said of matches and of referrals that no relationship followed yet.
create table early_event (
  subject_id uuid        not null,
  reason     text        not null,
  ends       boolean     not null,
  at         timestamptz not null,
  primary key (subject_id, reason, ends)
);

do $$ declare t text; begin
  foreach t in array array['relationship', 'contact', 'handover', 'known_family', 'agreement_withdrawal', 'need_opening', 'sharing_ended',
      'early_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using (kith_is_system())', t);
  end loop;
end $$;

-- Whether a referral was closed or withdrawn after a moment.
create policy read_by_definer on early_event for select to "${owner}" using (true);
create function relationships_referral_ended(referral_id uuid, since timestamptz) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
    select exists (select 1 from early_event w
      where w.subject_id = $1 and w.reason in ('referral-closed', 'referral-withdrawn') and w.at >= $2) $$;

-- The family is its sender's: that organisation sees its own, all others only while agreement is in force, and the receiver
-- only while a decision shares the family with it, here as in the referrals service. The council's lead goes on without
-- agreement until the referral is closed. A commissioner sees numbers only, whatever else the token says.
create policy parties on relationship for all using (not kith_has_role('commissioner') and (
  (receiver_id = kith_organisation() and (kith_has_role('practitioner') or kith_has_role('coordinator'))
    and (agreement_withdrawn_at is null or sender_id = receiver_id
      or (lead_id = kith_person() and kith_has_role('practitioner')
        and coalesce(current_setting('kith.kind', true), '') = 'council'
        and not relationships_referral_ended(referral_id, agreement_withdrawn_at)))
    and not exists (select 1 from sharing_ended s where s.family_id = relationship.family_id
      and s.organisation_id = receiver_id and s.ended_sequence > s.given_sequence))
  or (sender_id = kith_organisation()
    and (kith_has_role('partner') or kith_has_role('practitioner') or kith_has_role('system')))
  or (volunteer_person = kith_person() and kith_has_role('volunteer') and agreement_withdrawn_at is null)));
-- Whatever else lets a volunteer see the row, and the contacts that are looked for through it, this takes it away.
create policy volunteer_excluded on relationship as restrictive for all to "${app}" using (kith_is_system()
  or volunteer_excluded_at is null or not kith_has_role('volunteer')
  or coalesce(volunteer_person <> kith_person(), true));
-- What is written in a contact is for those who work with the family and the person who wrote it, for as long as they see
-- the relationship itself: the policies above hold for the relationship that is looked for here.
create policy parties on contact for all using (exists (select 1 from relationship r where r.id = relationship_id
  and (person = kith_person() or (r.receiver_id = kith_organisation() and kith_has_role('practitioner')))));
create policy parties on handover for all using (exists (select 1 from relationship r where r.id = relationship_id
  and r.receiver_id = kith_organisation()));
create policy own on sharing_ended for select using (organisation_id = kith_organisation());
-- That no visits are to be made at present is told to those who lead a relationship of the family, to the council's practitioners and to
-- its volunteer. Who else referred the family is not: a hold says that somebody is worried.
create policy told on known_family for select using (exists (select 1 from relationship r where r.family_id = known_family.id
  and ((r.receiver_id = kith_organisation() and (kith_has_role('practitioner') or kith_has_role('coordinator')))
    or (kith_has_role('practitioner') and coalesce(current_setting('kith.kind', true), '') = 'council')
    or (kith_has_role('volunteer') and r.volunteer_person = kith_person()))));

-- While only named people see a family; a volunteer must know of their visits. Contacts and handovers are looked for through the relationship.
-- Whether somebody may be given a family: one whom its restriction names for good, not who broke it for a day.
create function relationships_is_named(family_id uuid, person uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
    select not exists (select 1 from known_restriction r where r.family_id = $1 and r.restricted and not $2 = any (r.people)) $$;
create policy restricted on relationship as restrictive for all to "${app}" using ((select kith_is_system())
  or not (family_id = any ((select kith_hidden_families())::uuid[]))
  or (kith_has_role('volunteer') and coalesce(volunteer_person = (select kith_person()), false)));
