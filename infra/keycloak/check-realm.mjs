// Asks a running Keycloak for the tokens of every demo person and system client and checks what they carry.
// Usage: node infra/keycloak/check-realm.mjs [http://localhost:8180]
import { readFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';

const base = (process.argv[2] ?? 'http://localhost:8180').replace(/\/$/, '');
const issuer = `${base}/realms/kith`;
const realm = JSON.parse(readFileSync(new URL('./kith-realm.json', import.meta.url), 'utf8'));
const secretOf = id => realm.clients.find(client => client.clientId === id).secret;
let failures = 0;

function check(what, holds, seen) {
  if (!holds) {
    failures++;
    console.error(`FAILED ${what}: ${JSON.stringify(seen)}`);
  }
}

async function ask(form, path = 'token') {
  const response = await fetch(`${issuer}/protocol/openid-connect/${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: await response.json() };
}

const claimsOf = token => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
const headOf = token => JSON.parse(Buffer.from(token.split('.')[0], 'base64url'));

function checkCommon(who, token, client, role, organisation) {
  const claims = claimsOf(token);
  check(`${who} is signed with RS256`, headOf(token).alg === 'RS256', headOf(token));
  check(`${who} issuer`, claims.iss === issuer, claims.iss);
  check(`${who} audience`, [claims.aud].flat().includes('kith'), claims.aud);
  check(`${who} lives 5 minutes`, claims.exp - claims.iat === 300, claims.exp - claims.iat);
  check(`${who} client`, claims.azp === client, claims.azp);
  check(`${who} roles`, JSON.stringify(claims.realm_access?.roles) === JSON.stringify([role]), claims.realm_access);
  const expected = { [organisation.alias]: { id: organisation.id, kind: organisation.attributes.kind } };
  const seen = claims.organization ?? {};
  const same = JSON.stringify(sorted(seen)) === JSON.stringify(sorted(expected));
  check(`${who} organisation`, same, claims.organization);
  return claims;
}

function sorted(value) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])]));
}

async function person(user) {
  const organisation = realm.organizations.find(o => o.members.some(m => m.username === user.username));
  const form = { grant_type: 'password', client_id: 'kith-demo', client_secret: secretOf('kith-demo') };
  const { status, body } = await ask({ ...form, username: user.username, password: user.credentials[0].value });
  check(`${user.username} gets a token`, status === 200, body);
  if (status !== 200) return;
  const claims = checkCommon(user.username, body.access_token, 'kith-demo', user.realmRoles[0], organisation);
  check(`${user.username} subject`, claims.sub === user.id, claims.sub);
  check(`${user.username} user name`, claims.preferred_username === user.username, claims.preferred_username);
  check(`${user.username} name`, claims.name === `${user.firstName} ${user.lastName}`, claims.name);
  check(`${user.username} no e-mail address in the token`, claims.email === undefined, claims.email);
  const refreshed = await ask({
    grant_type: 'refresh_token', client_id: form.client_id, client_secret: form.client_secret,
    refresh_token: body.refresh_token,
  });
  check(`${user.username} refreshes`, refreshed.status === 200, refreshed.body);
  if (refreshed.status === 200) {
    checkCommon(`${user.username} refreshed`, refreshed.body.access_token, 'kith-demo', user.realmRoles[0], organisation);
  }
}

async function system(account) {
  const client = account.serviceAccountClientId;
  const form = { grant_type: 'client_credentials', client_id: client, client_secret: secretOf(client) };
  const { status, body } = await ask(form);
  check(`${client} gets a token`, status === 200, body);
  if (status !== 200) return;
  const alias = { 'system-open-door': 'open-door', 'system-bridge': 'bridge-families' }[client];
  const organisation = realm.organizations.find(o => o.alias === alias);
  const claims = checkCommon(client, body.access_token, client, 'system', organisation);
  check(`${client} subject`, claims.sub === account.id, claims.sub);
  check(`${client} is no person`, claims.preferred_username === undefined && claims.name === undefined, claims);
}

async function codeFlowNeedsPkce() {
  const address = extra => `${issuer}/protocol/openid-connect/auth?` + new URLSearchParams({
    client_id: 'kith-gateway', response_type: 'code', scope: 'openid',
    redirect_uri: 'http://localhost:8080/sign-in', state: randomBytes(8).toString('hex'), ...extra,
  });
  const challenge = createHash('sha256').update(randomBytes(32)).digest('base64url');
  const with256 = await fetch(address({ code_challenge: challenge, code_challenge_method: 'S256' }), { redirect: 'manual' });
  check('sign-in page with PKCE', with256.status === 200, with256.status);
  const page = await with256.text();
  check('one page for name and password', page.includes('name="username"') && page.includes('name="password"'), 'page');
  const without = await fetch(address({}), { redirect: 'manual' });
  const location = without.headers.get('location') ?? '';
  check('sign-in without PKCE is refused', location.includes('error=invalid_request'), [without.status, location]);
  const elsewhere = await fetch(address({
    code_challenge: challenge, code_challenge_method: 'S256', redirect_uri: 'http://elsewhere.example/',
  }), { redirect: 'manual' });
  check('another host is no place to return to', elsewhere.status === 400, elsewhere.status);
}

async function passwordsOnlyForTheStory() {
  const { status } = await ask({
    grant_type: 'password', client_id: 'kith-gateway', client_secret: secretOf('kith-gateway'),
    username: 'lena', password: 'kith-demo-1',
  });
  check('the gateway client takes no passwords', status === 400 || status === 401, status);
  const admin = await ask({ grant_type: 'password', client_id: 'admin-cli', username: 'lena', password: 'kith-demo-1' });
  check('nobody tries passwords without a secret', admin.status === 400 || admin.status === 401, admin.status);
  const wrong = await ask({
    grant_type: 'password', client_id: 'kith-demo', client_secret: secretOf('kith-demo'),
    username: 'lena', password: 'not her password',
  });
  check('a wrong password is refused', wrong.status !== 200 && wrong.body.error === 'invalid_grant', wrong);
}

const people = realm.users.filter(user => !user.serviceAccountClientId);
const systems = realm.users.filter(user => user.serviceAccountClientId);
for (const user of people) await person(user);
for (const account of systems) await system(account);
await codeFlowNeedsPkce();
await passwordsOnlyForTheStory();
console.log(failures === 0
  ? `realm kith at ${base}: ${people.length} people and ${systems.length} system clients hold`
  : `realm kith at ${base}: ${failures} checks failed`);
process.exitCode = failures === 0 ? 0 : 1;
