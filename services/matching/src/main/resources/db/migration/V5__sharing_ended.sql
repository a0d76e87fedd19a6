-- Organisations that lost sight of a family by a decision while its consent stands, until it is shared with them again.
create table sharing_ended (
  family_id       uuid not null,
  organisation_id uuid not null,
  primary key (family_id, organisation_id)
);
alter table sharing_ended enable row level security;
alter table sharing_ended force row level security;
create policy system on sharing_ended for all using (kith_is_system());

-- Without the receiver nobody decides about a need: it and its matches are out of everybody's work. Kept in the rows, so that
-- who waits for a row's lock sees what the holder changed.
alter table need add column receiver_sees boolean not null default true;
alter table match add column receiver_sees boolean not null default true;
drop policy work on need;
create policy work on need for all using (state <> 'forgotten' and receiver_sees and (kith_has_role('coordinator')
  or (receiver_id = kith_organisation() and kith_has_role('practitioner'))));
drop policy work on match;
create policy work on match for all using (not hidden and receiver_sees and (kith_has_role('coordinator')
  or (receiver_id = kith_organisation() and kith_has_role('practitioner'))));
