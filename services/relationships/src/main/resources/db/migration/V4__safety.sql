-- Ended for a child's safety: since when the volunteer sees nothing of it. What brought a review forward, as codes.
alter table relationship add column volunteer_out_at timestamptz;
alter table relationship add column review_reasons text[] not null default '{}';
alter table relationship add constraint volunteer_out_is_over check (volunteer_out_at is null or state = 'ended');

-- Whatever else lets a volunteer see the row, and the contacts that are looked for through it, this takes it away.
create policy volunteer_out on relationship as restrictive for all to "${app}" using (kith_is_system()
  or volunteer_out_at is null or not kith_has_role('volunteer') or coalesce(volunteer_person <> kith_person(), true));
