-- When an organisation last lost sight of a family by a decision, and when it was given again; no row while sight never ended.
create table sharing_ended (
  family_id       uuid        not null,
  organisation_id uuid        not null,
  ended_at        timestamptz not null,
  given_at        timestamptz check (given_at >= ended_at),
  primary key (family_id, organisation_id)
);
alter table sharing_ended enable row level security;
alter table sharing_ended force row level security;
create policy system on sharing_ended for all using (kith_is_system());
create policy own on sharing_ended for select using (organisation_id = kith_organisation());

-- The receiver sees a relationship by the decision that shares the family with it, here as in the referrals service. What
-- was said in contacts and handovers is looked for through this policy.
drop policy parties on relationship;
create policy parties on relationship for all using (not kith_has_role('commissioner') and (
  (receiver_id = kith_organisation() and (kith_has_role('practitioner') or kith_has_role('coordinator'))
    and (consent_withdrawn_at is null or sender_id = receiver_id)
    and not exists (select 1 from sharing_ended s where s.family_id = relationship.family_id
      and s.organisation_id = receiver_id and s.given_at is null))
  or (sender_id = kith_organisation()
    and (kith_has_role('partner') or kith_has_role('practitioner') or kith_has_role('system')))
  or (volunteer_person = kith_person() and kith_has_role('volunteer') and consent_withdrawn_at is null)));
