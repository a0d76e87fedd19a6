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
  next_attempt_at timestamptz,           -- null: given up, until an operator asks for it or the service starts
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
