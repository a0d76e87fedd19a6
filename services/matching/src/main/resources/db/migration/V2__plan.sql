-- What else changes how the engine sees a need: a match that holds it, a no, a help before.
do $$ declare t text; begin
  foreach t in array array['match', 'said_no', 'has_helped'] loop
    execute format('alter table %I add column changed_xid xid8, add column changed_at timestamptz', t);
    execute format('create index %I on %I (changed_xid)', t || '_changed', t);
    execute format('create trigger touched before insert or update on %I for each row execute function touched()', t);
  end loop;
end $$;
create index said_no_volunteer on said_no (volunteer_id);
