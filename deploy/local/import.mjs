// Sends a mapping and a file to the import API through the gateway, follows the job and shows its report.
import { openAsBlob, readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { demoToken } from './keycloak-admin.mjs';
import { shapefileParts, zip } from './zip.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'skip-bad': { type: 'boolean' }, crs: { type: 'string' }, report: { type: 'string' } },
});
const [what, mapping, file, user] = positionals;
const service = { areas: 'grid', grids: 'grid', disputes: 'dispute', premises: 'place', 'duty-points': 'place' }[what];
const address = process.env.LINLI_PUBLIC_URL;
const token = demoToken(user);
const began = Date.now();

function stop(message, lines = []) {
  console.error(`✗ ${basename(file)}: ${message}`);
  for (const line of lines) console.error(`    ${line}`);
  process.exit(1);
}

const describe = ({ row, field, message }) =>
  [row === undefined ? null : `row ${row}`, field, message].filter(Boolean).join(': ');

async function call(path, init = {}) {
  const answer = await fetch(new URL(path, address), {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${await token()}`, 'Accept-Language': language() },
  });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    stop(`${answer.status} ${body.title ?? answer.statusText}${body.detail ? `: ${body.detail}` : ''}`, (body.violations ?? []).map(describe));
  }
  return { answer, body };
}

const language = () => (/^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'zh-CN' : 'en');

/** The mapping with this reference system, whatever it says itself. */
function withCrs(text, crs) {
  const rest = text.split('\n').filter((line) => !/^crs\s*:/.test(line)).join('\n');
  return new Blob([`${rest.trimEnd()}\ncrs: ${crs}\n`]);
}

/** The report as a workbook, where it is wanted. */
async function keepReport(job) {
  if (!options.report) return;
  const answer = await fetch(new URL(`/api/${service}/imports/${job.id}/report.xlsx`, address), {
    headers: { Authorization: `Bearer ${await token()}`, 'Accept-Language': language() },
  });
  if (!answer.ok) stop(`the report could not be fetched: ${answer.status}`);
  writeFileSync(options.report, Buffer.from(await answer.arrayBuffer()));
  console.log(`  report: ${options.report}`);
}

async function send() {
  const form = new FormData();
  form.set('mapping', options.crs ? withCrs(readFileSync(mapping, 'utf8'), options.crs) : await openAsBlob(mapping), basename(mapping));
  form.set('skipBad', options['skip-bad'] ? 'true' : 'false');
  const loose = /\.shp$/i.test(file);
  const content = loose ? new Blob([zip(shapefileParts(file))]) : await openAsBlob(file);
  form.set('file', content, loose ? basename(file).replace(/\.shp$/i, '.zip') : basename(file));
  return call(`/api/${service}/imports`, { method: 'POST', headers: { 'Idempotency-Key': randomUUID() }, body: form });
}

async function follow(job) {
  let current = job;
  let shown = -1;
  while (current.state === 'WAITING' || current.state === 'RUNNING') {
    const percent = Math.floor(current.progress * 100);
    if (process.stdout.isTTY && percent !== shown) process.stdout.write(`  … ${basename(file)} ${percent} %   \r`);
    shown = percent;
    await new Promise((resolve) => setTimeout(resolve, 250));
    ({ body: current } = await call(`/api/${service}/imports/${job.id}`));
  }
  return current;
}

const job = await follow((await send().catch((error) => stop(error.cause?.code ?? error.message))).body);
await keepReport(job);
const faults = job.violations.slice(0, 20).map(describe);
const more = job.violations.length - faults.length + job.moreViolations;
if (more > 0) faults.push(`and ${more} more`);
if (job.state === 'FAILED') stop(job.detail ?? 'the import failed', faults);
if (job.state === 'REFUSED') {
  stop(`${job.rowsRefused} of ${job.rowsRead} rows are faulty and nothing was imported (--skip-bad leaves them out)`, faults);
}
const tick = process.stdout.isTTY ? '\x1b[32m✓\x1b[0m' : '✓';
const counts = `${job.rowsAccepted} taken, ${job.rowsUnchanged} known, ${job.rowsRefused} refused`;
console.log(`  ${tick} ${basename(file).padEnd(20)} ${counts} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
for (const fault of faults) console.log(`    ${fault}`);
