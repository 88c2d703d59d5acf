import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const realmText = read('../keycloak/linli-realm.json');
const realm = JSON.parse(realmText);
const local = JSON.parse(read('accounts.json'));
const client = (id) => realm.clients.find((each) => each.clientId === id);

test('the realm file brings no person along, only the service account', () => {
  assert.deepEqual(realm.users.map((user) => user.username), [
    'service-account-linli-services',
    'service-account-linli-person',
  ]);
  assert.ok(realm.users.every((user) => user.credentials === undefined));
});

test('the realm file names no demo account, demo password or command line client', () => {
  assert.ok(!realmText.includes('linli-demo'));
  assert.ok(!realmText.includes(local.client.clientId));
  assert.ok(!realmText.includes('990102'));
});

test('no client of the realm file takes passwords, and secrets come from the environment', () => {
  for (const each of realm.clients) {
    assert.equal(each.directAccessGrantsEnabled, false, each.clientId);
    assert.equal(each.publicClient, false, each.clientId);
    assert.equal(each.implicitFlowEnabled, false, each.clientId);
    assert.match(each.secret, /^\$\{LINLI_[A-Z_]+_SECRET\}$/);
  }
});

test('the gateway signs people in with PKCE, and only back to itself', () => {
  const gateway = client('linli-gateway');
  assert.equal(gateway.attributes['pkce.code.challenge.method'], 'S256');
  assert.equal(gateway.rootUrl, '${LINLI_PUBLIC_URL}');
  assert.deepEqual(gateway.redirectUris, ['/login/oauth2/code/*']);
});

test('every client but the one that manages accounts puts grants and audience into its tokens', () => {
  assert.ok(!client('linli-person').defaultClientScopes.includes('linli'));
  const others = realm.clients.filter((each) => each.clientId !== 'linli-person');
  for (const each of [...others, local.client]) assert.ok(each.defaultClientScopes.includes('linli'), each.clientId);
  const mappers = realm.clientScopes.find((scope) => scope.name === 'linli').protocolMappers;
  const grants = mappers.find((mapper) => mapper.name === 'grants');
  assert.equal(grants.config['full.path'], 'true');
  const audience = mappers.find((mapper) => mapper.name === 'audience');
  assert.equal(audience.config['included.custom.audience'], 'linli');
});

test('a right is a group: every role of an area and of the system has one, and every demo account fits', () => {
  const areas = realm.groups.find((group) => group.name === 'areas');
  const system = realm.groups.find((group) => group.name === 'system').subGroups.map((group) => group.name);
  assert.equal(areas.attributes.roles.length, 10);
  assert.deepEqual(system, ['system-admin', 'auditor', 'service']);
  for (const { username, group } of local.accounts) {
    if (group === null) continue;
    const [, tree, second, third] = group.split('/');
    assert.ok(tree === 'areas' ? areas.attributes.roles.includes(third) : system.includes(second), username);
  }
});

test('people keep a name and a language, and nothing else about them', () => {
  const [component] = realm.components['org.keycloak.userprofile.UserProfileProvider'];
  const profile = JSON.parse(component.config['kc.user.profile.config'][0]);
  assert.deepEqual(profile.attributes.map((attribute) => attribute.name), ['username', 'displayName', 'email', 'locale']);
  assert.equal(profile.unmanagedAttributePolicy, undefined);
});

test('guessing passwords locks the account for a while, and tokens are short-lived', () => {
  assert.equal(realm.bruteForceProtected, true);
  assert.ok(realm.accessTokenLifespan <= 300);
  assert.equal(realm.registrationAllowed, false);
});

test('pages speak Chinese first, English second', () => {
  assert.equal(realm.defaultLocale, 'zh-CN');
  assert.deepEqual(realm.supportedLocales, ['zh-CN', 'en']);
});

test('the local scripts refuse a Keycloak that is not on this machine', () => {
  const script = new URL('accounts.mjs', import.meta.url).pathname;
  const env = { ...process.env, LINLI_KEYCLOAK_URL: 'https://sso.example.org/auth', KEYCLOAK_ADMIN_PASSWORD: 'x' };
  const run = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /only to a Keycloak on this machine/);
});
