-- A commissioner sees numbers only, whatever else the token says: no need, no match, nothing that belongs to one.
do $$ declare t text; begin
  foreach t in array array['need', 'match', 'capacity_ledger', 'said_no', 'has_helped'] loop
    execute format('create policy no_commissioner on %I as restrictive for all
      using (kith_is_system() or not kith_has_role(''commissioner''))', t);
  end loop;
end $$;
