// Looks for canaries (invented people's names, numbers and words that the end-to-end tests and the demo data put in) wherever
// personal data must not be: logs, metrics, plain text in the databases, addresses, tiles, public answers and error answers.
//
// scan.mjs CANARIES TRACE, the parts of the instance on standard input. From the environment: LINLI_HOME, and for the dumps
// PG_BIN PG_PORT POSTGRES_PASSWORD and LINLI_SCAN_DATABASES.
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Search, Tables } from './canaries.mjs';
import { readParts } from './parts.mjs';

/** A canary that is not there can also be one that nobody put in: then the scan says nothing, and fails. */
export function notPlanted(canaries, planted) {
  const there = new Set(planted);
  return canaries.filter(({ name, text }) => !there.has(name ?? text)).map(({ text }) => text);
}

/** Where a canary may lie: names of staff and volunteers are public office and plain by design, in the tables that say so. */
export function isAllowed({ canary, place }, source) {
  return (canary.mayLieIn ?? []).includes(`${source}:${place}`);
}

/** The canaries of the demo county's stories: the names of people and the beginnings of what they say; organisations are no people. */
export function storyCanaries(stories) {
  return stories.flatMap(({ parties, words }) => [
    ...parties.filter((name) => name.length === 3).map((name) => ({ text: name, is: 'a party of the demo county' })),
    { text: words.slice(0, 14), is: 'words of the demo county' },
  ]);
}

export async function scanFile(search, file, source = file) {
  return (await search.in(createReadStream(file))).map((hit) => ({ ...hit, source }));
}

export async function scanText(search, text, source) {
  return (await search.in([Buffer.from(text)])).map((hit) => ({ ...hit, source }));
}

/** A dump as it comes, named by its tables. */
export async function scanDump(search, pieces, database) {
  const tables = new Tables();
  const found = await search.in(pieces, {
    line: (window, before, known) => tables.line(window, before, known),
    place: (_, offset) => tables.at(offset),
  });
  return found.filter((hit) => !isAllowed(hit, database)).map((hit) => ({ ...hit, source: `database ${database}` }));
}

async function scanDatabase(search, database) {
  const { PG_BIN, PG_PORT, POSTGRES_PASSWORD } = process.env;
  const dump = spawn(
    join(PG_BIN, 'pg_dump'),
    ['--data-only', '-h', '127.0.0.1', '-p', PG_PORT, '-U', 'postgres', database],
    { env: { ...process.env, PGPASSWORD: POSTGRES_PASSWORD }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve, reject) => {
    dump.once('error', reject);
    dump.once('close', resolve);
  });
  const found = await scanDump(search, dump.stdout, database);
  const status = await ended;
  if (status !== 0) throw new Error(`pg_dump of ${database} ended with ${status}`);
  return found;
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

/** What a service tells of itself on the loopback address, as far as it is open at all. */
async function managementPages(parts) {
  const pages = [];
  for (const { name, port } of parts.filter((part) => part.name !== 'postgres')) {
    for (const path of ['actuator', 'actuator/health', 'actuator/info', 'actuator/metrics', 'actuator/prometheus', 'metrics']) {
      const address = `http://127.0.0.1:${port}/${path}`;
      const answer = await fetch(address, { signal: AbortSignal.timeout(10_000), redirect: 'manual' }).catch(() => null);
      if (answer) pages.push({ source: `${name} /${path}`, text: await answer.text() });
    }
  }
  return pages;
}

async function main([canariesFile, trace]) {
  const parts = readParts();
  const planted = JSON.parse(readFileSync(canariesFile, 'utf8'));
  const stories = storyCanaries(JSON.parse(readFileSync(new URL('../demo/matters.json', import.meta.url), 'utf8')));
  const plantedFile = join(trace, 'planted.txt');
  const missing = notPlanted(planted, existsSync(plantedFile) ? readFileSync(plantedFile, 'utf8').split('\n') : []);
  const search = new Search([...planted, ...stories]);
  const found = [];
  const looked = [];
  const take = async (what, work) => {
    const hits = await work;
    looked.push(what);
    found.push(...hits);
  };

  const { LINLI_HOME: home, LINLI_SCAN_DATABASES: databases = '' } = process.env;
  const files = new Set([
    ...parts.map(({ log }) => log).filter((log) => log && existsSync(log)),
    ...['log', 'run', 'state', 'audit'].flatMap((folder) => filesBelow(join(home, folder))),
    ...filesBelow(trace).filter((file) => basename(file) !== 'planted.txt'),
  ]);
  for (const file of files) await take(basename(file), scanFile(search, file));
  for (const { source, text } of await managementPages(parts)) await take(source, scanText(search, text, source));
  for (const database of databases.split(' ').filter(Boolean)) await take(`database ${database}`, scanDatabase(search, database));

  console.log(`  ${search.needles.length} forms of ${planted.length + stories.length} canaries, looked for in ${looked.length} places:`);
  console.log(`  ${looked.join(', ')}`);
  for (const { canary, form, place, source } of found) console.error(`✗ ${canary.is} “${canary.text}” ${form} in ${source}, ${place}`);
  for (const text of missing) console.error(`✗ “${text}” was never put in: the end-to-end tests have to, or nothing is proved`);
  for (const needed of ['urls.txt', 'answers.bin']) {
    if (!existsSync(join(trace, needed))) {
      console.error(`✗ The end-to-end tests left no ${needed} in ${trace}`);
      process.exitCode = 1;
    }
  }
  if (found.length + missing.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
