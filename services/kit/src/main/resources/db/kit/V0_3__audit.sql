-- Audit: who saw or did what. Who it was is what the request's token says, proven here: the service only hands the token on, so
-- whoever takes the service over can write nobody else's name. Each row carries the hash of the one before it about the same subject.

-- The keys of who issues tokens: RS256 with the exponent 65537. Written by the owner alone, in a step before the services start.
create table issuer_key (
  kid      text        primary key,
  issuer   text        not null,
  modulus  numeric     not null,
  bytes    int         not null check (bytes >= 256),
  added_at timestamptz not null default clock_timestamp()
);
-- Tokens that were proven, by their hash: the signature of each is computed about once.
create table proven_token (
  hash         bytea       primary key,
  person       uuid        not null,
  organisation uuid        not null,
  roles        text        not null,
  expires_at   timestamptz not null
);
create index proven_token_expired on proven_token (expires_at);

-- Trusts the RS256 keys of a JSON Web Key Set and no others from now on.
create function trust_issuer(p_issuer text, p_keys jsonb) returns int language plpgsql as $$
declare trusted int;
begin
  delete from proven_token;
  delete from issuer_key;
  insert into issuer_key (kid, issuer, modulus, bytes)
    select kid, p_issuer, ('0x' || encode(modulus, 'hex'))::numeric, length(modulus)
    from (select key->>'kid' as kid, from_base64url(key->>'n') as modulus from jsonb_array_elements(p_keys->'keys') key
      where key->>'kty' = 'RSA' and key->>'e' = 'AQAB' and coalesce(key->>'use', 'sig') = 'sig'
      and coalesce(key->>'alg', 'RS256') = 'RS256') k;
  get diagnostics trusted = row_count;
  if trusted = 0 then
    raise exception 'no RS256 key of % to trust', p_issuer;
  end if;
  return trusted;
end $$;

create function from_base64url(part text) returns bytea language sql immutable strict
  as $$ select decode(translate(part, '-_', '+/') || repeat('=', (4 - length(part) % 4) % 4), 'base64') $$;

-- Whether a signature of RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2.2) holds: signature ^ 65537 mod modulus must be the one
-- encoding of the hash, so a padding that only looks right is not read at all.
create function rs256_holds(p_signed bytea, p_signature bytea, p_modulus numeric, p_bytes int) returns boolean
  language plpgsql immutable strict as $$
declare
  base constant numeric := ('0x' || encode(p_signature, 'hex'))::numeric;
  power numeric := base;
begin
  if length(p_signature) <> p_bytes or base >= p_modulus then
    return false;
  end if;
  for i in 1..16 loop
    power := mod(power * power, p_modulus);
  end loop;
  return mod(power * base, p_modulus) = ('0x0001' || repeat('ff', p_bytes - 54) || '00'
    || '3031300d060960864801650304020105000420' || encode(sha256(p_signed), 'hex'))::numeric;
end $$;

-- What a token says of who asks; nothing when it is not one of the trusted issuer's for this network, or out of date. It may have
-- expired while its request was answered: two minutes.
create function verify_token(p_token text) returns proven_token language plpgsql stable as $$
declare
  parts constant text[] := string_to_array(p_token, '.');
  key issuer_key;
  header jsonb;
  claims jsonb;
  organisation jsonb;
  proven proven_token;
begin
  if cardinality(parts) is distinct from 3 then
    return null;
  end if;
  header := convert_from(from_base64url(parts[1]), 'UTF8')::jsonb;
  select * into key from issuer_key where kid = header->>'kid';
  if not found or header->>'alg' is distinct from 'RS256' or header ? 'crit'
    or not rs256_holds(convert_to(parts[1] || '.' || parts[2], 'UTF8'), from_base64url(parts[3]), key.modulus, key.bytes) then
    return null;
  end if;
  claims := convert_from(from_base64url(parts[2]), 'UTF8')::jsonb;
  proven.expires_at := to_timestamp((claims->>'exp')::numeric);
  if claims->>'iss' is distinct from key.issuer or not coalesce(claims->'aud' ? 'kith', false)
    or coalesce(claims->>'typ', 'Bearer') <> 'Bearer'
    or proven.expires_at is null or proven.expires_at < clock_timestamp() - interval '2 minutes'
    or to_timestamp(coalesce(claims->>'nbf', claims->>'iat', '0')::numeric) > clock_timestamp() + interval '2 minutes'
    or (select count(*) from jsonb_object_keys(claims->'organization')) <> 1 then
    return null;
  end if;
  select value into organisation from jsonb_each(claims->'organization');
  proven.hash := sha256(convert_to(p_token, 'UTF8'));
  proven.person := (claims->>'sub')::uuid;
  proven.organisation := (organisation->>'id')::uuid;
  proven.roles := coalesce((select string_agg(distinct role, ',' order by role)
    from jsonb_array_elements_text(claims->'realm_access'->'roles') role), '');
  return case when proven.person is null or proven.organisation is null then null else proven end;
exception
  -- Text that is no token: no base64, no JSON, no id.
  when data_exception then
    return null;
end $$;

-- The same, remembered. Nobody waits for whoever proves the same token at this moment: both then do it.
create function prove_token(p_token text) returns proven_token language plpgsql as $$
declare
  token_hash constant bytea := sha256(convert_to(p_token, 'UTF8'));
  -- A value: no index is used for a comparison with a function that may say something else for each row.
  ended constant timestamptz := clock_timestamp() - interval '2 minutes';
  proven proven_token;
begin
  select * into proven from proven_token where hash = token_hash and expires_at >= ended;
  if found then
    return proven;
  end if;
  proven := verify_token(p_token);
  if proven.person is not null and pg_try_advisory_xact_lock(hashtextextended(encode(token_hash, 'hex'), 0)) then
    delete from proven_token where hash = any (array(select hash from proven_token
      where expires_at < ended limit 100 for update skip locked));
    insert into proven_token select proven.* on conflict do nothing;
  end if;
  return proven;
end $$;

create table audit (
  subject      uuid        not null,
  ordinal      bigint      not null,
  at           timestamptz not null,
  person       uuid        not null,
  organisation uuid        not null,
  roles        text        not null,
  proven       boolean     not null,
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
    a.proven::text, a.action, a.outcome, a.why, a.correlation), 'UTF8'))
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

-- The one way into the audit. Without a token that can be proven the row says that it was the service, and nobody's name.
create function audit_write(p_token text, p_subject uuid, p_action text, p_outcome text, p_why text, p_correlation text)
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who constant proven_token := prove_token(p_token);
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  insert into audit (subject, person, organisation, roles, proven, action, outcome, why, correlation)
    values (p_subject, coalesce(who.person, nobody), coalesce(who.organisation, nobody), coalesce(who.roles, 'system'),
      who.person is not null, p_action, p_outcome, p_why, p_correlation);
  return who.person is not null;
end $$;

do $$ declare t text; begin
  foreach t in array array['issuer_key', 'proven_token', 'audit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from "${app}"', t);
  end loop;
end $$;
create policy owner on issuer_key for all to "${owner}" using (true) with check (true);
create policy owner on proven_token for all to "${owner}" using (true) with check (true);
create policy audit_write on audit for insert to "${owner}" with check (true);
create policy audit_chain on audit for select to "${owner}" using (true);
create policy audit_read on audit for select using (kith_is_system() or kith_has_role('practitioner')
  or kith_has_role('coordinator') or kith_has_role('duty') or kith_has_role('network-admin'));
grant select on audit to "${app}";
revoke execute on function trust_issuer, verify_token, prove_token, rs256_holds, audit_write from public;
grant execute on function audit_write to "${app}";
