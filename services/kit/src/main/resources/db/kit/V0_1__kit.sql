-- What every service's database has. Run by the owner; the app role owns nothing and sees only what a policy lets it see.
revoke create on schema public from public;
grant usage on schema public to "${app}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${app}";
alter default privileges in schema public grant usage, select on sequences to "${app}";

-- Who asks, set inside the transaction and gone with it. Unset means nobody, and nobody sees nothing.
create function kith_organisation() returns uuid language sql stable
  as $$ select nullif(current_setting('kith.organisation', true), '')::uuid $$;
create function kith_person() returns uuid language sql stable
  as $$ select nullif(current_setting('kith.person', true), '')::uuid $$;
create function kith_has_role(role text) returns boolean language sql stable
  as $$ select position(',' || role || ',' in coalesce(current_setting('kith.roles', true), '')) > 0 $$;
create function kith_is_system() returns boolean language sql stable
  as $$ select coalesce(current_setting('kith.system', true), '') <> '' $$;

-- Outbox: written in the business transaction, sent and deleted by the relay.
create table outbox (
  position        bigint generated always as identity primary key,
  id              uuid        not null,
  topic           text        not null,
  key             uuid        not null,
  type            text        not null,
  time            timestamptz not null,
  causation       uuid,
  traceparent     text,
  value           bytea       not null,
  attempts        int         not null default 0,
  next_attempt_at timestamptz,
  last_error      text,
  created_at      timestamptz not null default clock_timestamp()
);
create index outbox_held on outbox (key) where next_attempt_at is not null;
alter table outbox enable row level security;
alter table outbox force row level security;
create policy outbox_write on outbox for insert with check (true);
create policy outbox_relay on outbox for all using (kith_is_system());

-- Inbox: which events were taken, and the newest sequence of each aggregate.
create table inbox (
  event_id    uuid primary key,
  topic       text        not null,
  received_at timestamptz not null default clock_timestamp()
);
create table inbox_sequence (
  topic    text   not null,
  subject  uuid   not null,
  sequence bigint not null,
  primary key (topic, subject)
);
create function inbox_accept(p_event uuid, p_topic text, p_subject uuid, p_sequence bigint) returns boolean
  language plpgsql as $$
begin
  insert into inbox (event_id, topic) values (p_event, p_topic) on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into inbox_sequence as s (topic, subject, sequence) values (p_topic, p_subject, p_sequence)
    on conflict (topic, subject) do update set sequence = excluded.sequence where s.sequence < excluded.sequence;
  return found;
end $$;
create table parked (
  id              uuid primary key,
  topic           text        not null,
  partition       int         not null,
  "offset"        bigint      not null,
  key             text        not null,
  headers         jsonb       not null,
  value           bytea       not null,
  error           text        not null,
  attempts        int         not null,
  next_attempt_at timestamptz not null,
  parked_at       timestamptz not null default clock_timestamp(),
  unique (topic, partition, "offset")
);
create index parked_by_key on parked (topic, key, "offset");
do $$ declare t text; begin
  foreach t in array array['inbox', 'inbox_sequence', 'parked'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system on %I for all using (kith_is_system())', t);
  end loop;
end $$;
create policy operator on parked for all using (kith_has_role('network-admin'));

-- Idempotency: the answer to a request, stored with its effect. It holds ids and versions, nothing about a person.
create table idempotency (
  person       uuid        not null,
  key          text        not null,
  route        text        not null,
  request_hash bytea       not null,
  status       int,
  headers      jsonb,
  body         bytea,
  created_at   timestamptz not null default clock_timestamp(),
  primary key (person, key)
);
create index idempotency_created on idempotency (created_at);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own on idempotency for all using (person = kith_person());
-- Stored answers go when nobody repeats the request any more.
create policy ended_seen on idempotency for select using (kith_is_system());
create policy ended on idempotency for delete using (kith_is_system());

-- Audit: only inserts, each row carries the hash of the one before it about the same subject.
create table audit (
  subject      uuid        not null,
  ordinal      bigint      not null,
  at           timestamptz not null,
  person       uuid        not null,
  organisation uuid        not null,
  roles        text        not null,
  action       text        not null,
  outcome      text        not null,
  why          text        not null,
  correlation  text        not null,
  previous     bytea       not null,
  hash         bytea       not null,
  primary key (subject, ordinal)
);
create function audit_hash(a audit) returns bytea language sql stable as $$
  select sha256(a.previous || convert_to(concat_ws(chr(31), a.subject::text, a.ordinal::text,
    to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.person::text, a.organisation::text, a.roles,
    a.action, a.outcome, a.why, a.correlation), 'UTF8'))
$$;
create function audit_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last audit;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit:' || new.subject::text, 0));
  select * into last from audit where subject = new.subject order by ordinal desc limit 1;
  new.ordinal := coalesce(last.ordinal, 0) + 1;
  new.previous := coalesce(last.hash, ''::bytea);
  new.at := clock_timestamp();
  new.hash := audit_hash(new);
  return new;
end $$;
create trigger audit_chain before insert on audit for each row execute function audit_chain();
create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit only takes inserts';
end $$;
create trigger audit_refuse before update or delete or truncate on audit for each statement execute function audit_refuse();
alter table audit enable row level security;
alter table audit force row level security;
create policy audit_write on audit for insert with check (true);
create policy audit_chain on audit for select to "${owner}" using (true);
create policy audit_read on audit for select using (kith_is_system() or kith_has_role('practitioner')
  or kith_has_role('coordinator') or kith_has_role('duty') or kith_has_role('network-admin'));
revoke update, delete, truncate on audit from "${app}";
