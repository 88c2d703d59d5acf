import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../linli', import.meta.url));
const folder = (name) => fileURLToPath(new URL(name, import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'linli-launcher-'));
after(() => rmSync(home, { recursive: true, force: true }));

function linli(args, env = {}) {
  return spawnSync(launcher, args, { env: { ...process.env, LINLI_HOME: home, ...env }, encoding: 'utf8' });
}

function script(name, args, input) {
  return spawnSync(process.execPath, [folder(name), ...args], { input, encoding: 'utf8' });
}

test('an unknown command shows the page of commands and fails', () => {
  const run = linli(['fly']);
  assert.equal(run.status, 1);
  assert.match(run.stderr, /no command “fly”/);
  assert.match(run.stderr, /\.\/linli up/);
});

test('an unknown part is refused with the parts there are', () => {
  const run = linli(['up', 'spaceship']);
  assert.equal(run.status, 1);
  assert.match(run.stderr, /no part “spaceship”/);
  assert.match(run.stderr, /postgres keycloak gateway grid-service/);
});

test('the audit is verified and nothing else', () => {
  assert.match(linli(['audit', 'erase']).stderr, /\.\/linli audit verify/);
});

test('a wrong profile is refused before anything is done', () => {
  assert.match(linli(['status'], { LINLI_JVM: 'huge' }).stderr, /LINLI_JVM must be small or throughput/);
});

test('without anything started, status says how to start', () => {
  const run = linli(['status']);
  assert.equal(run.status, 1);
  assert.match(run.stderr, /\.\/linli up/);
});

test('an import names the file that it cannot read', () => {
  assert.match(linli(['import', 'areas', '/no/mapping.yaml', '/no/file']).stderr, /mapping file \/no\/mapping\.yaml/);
});

test('a reference system and a report are for boundaries', () => {
  assert.match(linli(['import', 'disputes', 'm.yaml', 'f.csv', '--crs', 'EPSG:4549']).stderr, /--crs is for areas and grids/);
  assert.match(linli(['import', 'grids', 'm.yaml', 'f.zip', '--crs']).stderr, /--crs wants a word/);
  assert.match(linli(['import', 'grids', '/no/mapping.yaml', '/no/file', '--report', 'r.xlsx']).stderr, /mapping file \/no\/mapping\.yaml/);
});

test('a taken port is named with the process that holds it', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const run = script('ports.mjs', [], `gateway|${port}|||\n`);
  server.close();
  assert.equal(run.status, 1);
  assert.match(run.stderr, new RegExp(`Port ${port} for gateway is taken by process ${process.pid}`));
  assert.match(run.stderr, /LINLI_PORT_OFFSET/);
});

test('a part that ended shows the end of its log', () => {
  const run = script('wait.mjs', [String(Date.now()), '5'], `grid-service|1|4194304|http://127.0.0.1:9/|${folder('services.txt')}\n`);
  assert.equal(run.status, 1);
  assert.match(run.stderr, /grid-service ended before it was ready/);
  assert.match(run.stderr, /map-portal/);
  assert.match(run.stderr, /\.\/linli logs grid-service/);
});

test('secrets are made once, readable by their owner only', () => {
  const make = `. '${folder('say.sh')}'; ROOT='${folder('../..')}'; . "$ROOT/deploy/local/instance.sh"; . "$ROOT/deploy/local/services.sh"; make_home`;
  const env = { ...process.env, LINLI_HOME: home };
  assert.equal(spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', make], { env, encoding: 'utf8' }).stderr, '');
  const first = readFileSync(join(home, 'secrets.env'), 'utf8');
  spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', make], { env });
  assert.equal(readFileSync(join(home, 'secrets.env'), 'utf8'), first);
  assert.equal(statSync(join(home, 'secrets.env')).mode & 0o777, 0o600);
  for (const name of ['GRID_OWNER_PASSWORD', 'DISPUTE_FACTS_PASSWORD', 'LINLI_GATEWAY_CLIENT_SECRET']) {
    assert.match(first, new RegExp(`^${name}=[0-9a-f]{48}$`, 'm'));
  }
  assert.match(first, /^LINLI_AUDIT_SIGNING_KEY=[A-Za-z0-9+/]{64}$/m);
  assert.match(readFileSync(join(home, 'audit', 'public-key.pem'), 'utf8'), /^-----BEGIN PUBLIC KEY-----/);
  assert.equal(new Set(first.match(/=[0-9a-f]+/g)).size, first.match(/=[0-9a-f]+/g).length);
});
