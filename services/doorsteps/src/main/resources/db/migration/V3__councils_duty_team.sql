-- The duty team is the council's: the role in another kind of organisation, or beside a commissioner's, opens nothing.
create function doorsteps_duty() returns boolean language sql stable as $$
  select kith_has_role('duty') and not kith_has_role('commissioner')
    and coalesce(current_setting('kith.kind', true), '') = 'council'
$$;
drop policy duty on door;
create policy duty on door for select using ((select doorsteps_duty()));
drop policy duty on concern;
create policy duty on concern for all using ((select doorsteps_duty()));
