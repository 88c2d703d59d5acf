import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Search } from './canaries.mjs';
import { isAllowed, notPlanted, scanDump, scanFile, scanText, storyCanaries } from './scan.mjs';

const folder = mkdtempSync(join(tmpdir(), 'linli-scan-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const name = { name: 'party', text: '欧阳听雨', is: 'a name' };
const phone = { name: 'phone', text: '13900004719', is: 'a number' };
const search = new Search([name, phone]);
const find = async (text) => (await scanText(search, text, 'here')).map(({ canary }) => canary.name);

test('a name in a log is found, with the file that holds it', async () => {
  const file = join(folder, 'service.log');
  writeFileSync(file, `2026-11-22 WARN cannot open the case of ${name.text}\n`);
  const [hit] = await scanFile(search, file);
  assert.equal(hit.source, file);
  assert.equal(hit.canary, name);
});

test('a clean log is clean', async () => {
  assert.deepEqual(await find('2026-11-22 INFO case 990102101000-2026-000017 opened by support\n'), []);
});

test('a name is found in every form in which text is written down', async () => {
  const utf8 = Buffer.from(name.text);
  assert.deepEqual(await find(`GET /people?q=${encodeURIComponent(name.text)}`), ['party']);
  assert.deepEqual(await find(`GET /people?q=${encodeURIComponent(name.text).toLowerCase()}`), ['party']);
  assert.deepEqual(await find(`{"name":"\\u6b27\\u9633\\u542c\\u96e8"}`), ['party']);
  assert.deepEqual(await find(`{"name":"\\u6B27\\u9633\\u542C\\u96E8"}`), ['party']);
  assert.deepEqual(await find(`\\\\x00ff${utf8.toString('hex')}00`), ['party']);
  for (const before of ['', 'a', 'ab', 'abc']) {
    const text = Buffer.concat([Buffer.from(before), utf8, Buffer.from('z')]).toString('base64');
    assert.deepEqual(await find(text), ['party'], `after ${before.length} bytes`);
  }
});

test('a telephone number is found too', async () => {
  assert.deepEqual(await find(`contact=${phone.text}`), ['phone']);
  assert.deepEqual(await find('contact=13900004718'), []);
});

test('what lies across two pieces is found once', async () => {
  const bytes = Buffer.from(`before ${name.text} after`);
  for (let cut = 1; cut < bytes.length; cut++) {
    const hits = await search.in([bytes.subarray(0, cut), bytes.subarray(cut)]);
    assert.equal(hits.length, 1, `cut at ${cut}`);
    assert.equal(hits[0].place, 'byte 7');
  }
});

const dump = (table, text) => [
  Buffer.from(`--\n\nCOPY public.area (code, name) FROM stdin;\n99\tYunxi\n\\.\n\nCOPY ${table} (id, `),
  Buffer.from(`content) FROM stdin;\n1\t${text}\n\\.\n\nCOPY public.last (id) FROM stdin;\n\\.\n`),
];

test('a hit in a dump names the table', async () => {
  const hits = await scanDump(search, dump('public.support_text', name.text), 'person');
  assert.deepEqual(hits.map(({ place, source }) => `${source} ${place}`), ['database person public.support_text']);
});

test('sealed text is no hit, text in a column of bytes is', async () => {
  assert.deepEqual(await scanDump(search, dump('public.support_text', '\\\\x0102aabbccdd'), 'person'), []);
  const plainBytes = `\\\\x${Buffer.from(name.text).toString('hex')}`;
  assert.equal((await scanDump(search, dump('public.support_text', plainBytes), 'person')).length, 1);
});

test('a name of public office may lie where it is meant to, and nowhere else', async () => {
  const volunteer = { ...name, mayLieIn: ['person:public.volunteer'] };
  const own = new Search([volunteer]);
  assert.deepEqual(await scanDump(own, dump('public.volunteer', name.text), 'person'), []);
  assert.equal((await scanDump(own, dump('public.audit_entry', name.text), 'person')).length, 1);
  assert.equal((await scanDump(own, dump('public.volunteer', name.text), 'gateway')).length, 1);
  assert.equal(isAllowed({ canary: volunteer, place: 'public.volunteer' }, 'person'), true);
});

test('a canary that nobody put in proves nothing', () => {
  assert.deepEqual(notPlanted([name, phone], ['party']), [phone.text]);
  assert.deepEqual(notPlanted([name, phone], ['phone', 'party']), []);
});

test('the stories of the demo county are canaries', () => {
  const canaries = storyCanaries([{ parties: ['李玉兰', '赵某'], words: '东边邻居新砌的院墙滴水到我家屋檐下' }]);
  assert.deepEqual(canaries.map(({ text }) => text), ['李玉兰', '东边邻居新砌的院墙滴水到我家']);
});

test('the whole scan fails with a planted name, and passes without', () => {
  const home = join(folder, 'home');
  const trace = join(folder, 'trace');
  mkdirSync(join(home, 'log'), { recursive: true });
  mkdirSync(trace, { recursive: true });
  const canaries = join(folder, 'canaries.json');
  writeFileSync(canaries, JSON.stringify([name]));
  writeFileSync(join(trace, 'planted.txt'), 'party\n');
  writeFileSync(join(trace, 'urls.txt'), 'http://localhost:8080/help\n');
  writeFileSync(join(trace, 'answers.bin'), '{}');
  const run = () =>
    spawnSync(process.execPath, [fileURLToPath(new URL('scan.mjs', import.meta.url)), canaries, trace], {
      env: { ...process.env, LINLI_HOME: home, LINLI_SCAN_DATABASES: '' },
      input: '',
      encoding: 'utf8',
    });
  writeFileSync(join(home, 'log', 'gateway.log'), 'all is well\n');
  assert.equal(run().status, 0, run().stderr);
  writeFileSync(join(trace, 'urls.txt'), `http://localhost:8080/support?name=${encodeURIComponent(name.text)}\n`);
  const failed = run();
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /欧阳听雨.*urls\.txt/);
});
