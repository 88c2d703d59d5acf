// Has person-service make Keycloak's groups follow the areas and take in the accounts that were put in by hand, and waits for it.
// A topmost area other than the demo county gets two accounts to look at it with (local profile only).
import { readFileSync } from 'node:fs';
import { demoToken, ensureAccounts } from './keycloak-admin.mjs';

const { accounts } = JSON.parse(readFileSync(new URL('accounts.json', import.meta.url), 'utf8'));
const token = demoToken('admin');
const patience = 10 * 60_000;

async function call(method, path, body) {
  const answer = await fetch(new URL(path, process.env.LINLI_PUBLIC_URL), {
    method,
    headers: { Authorization: `Bearer ${await token()}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

async function listAreas() {
  const areas = [];
  let cursor;
  do {
    const query = new URLSearchParams({ limit: '1000', ...(cursor ? { cursor } : {}) });
    const page = await call('GET', `/api/grid/areas?${query}`);
    areas.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return areas;
}

/** The service hears of new areas a moment after they were published. */
async function groupsFollow(count) {
  const end = Date.now() + patience;
  let sync = await call('POST', '/api/person/groups/sync');
  while (sync.state !== 'DONE' || sync.areas < count) {
    if (Date.now() > end) throw new Error(`The groups do not follow the areas: ${JSON.stringify(sync)}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    sync = await call('GET', '/api/person/groups/sync');
  }
  return sync;
}

const areas = await listAreas();
const sync = await groupsFollow(areas.length);
console.log(`${sync.areas} areas, ${sync.added} groups made in the last run, ${sync.removed} removed`);
if (sync.troubles.length > 0) console.log(`Groups of areas that are gone, with people in them: ${sync.troubles.join(', ')}`);

for (const { code, name } of areas.filter((area) => !area.parentCode)) {
  if (accounts.some(({ group }) => group?.startsWith(`/areas/${code}/`))) continue;
  const slug = code.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  await ensureAccounts([
    { username: `${slug}.leader`, displayName: `${name}领导`, group: `/areas/${code}/leader` },
    { username: `${slug}.officer`, displayName: `${name}专干`, group: `/areas/${code}/officer` },
  ]);
  console.log(`Accounts ${slug}.leader and ${slug}.officer`);
}

const adoption = await call('POST', '/api/person/staff/adoption', {});
console.log(`${adoption.adopted} accounts taken in, ${adoption.known} known before`);
for (const { username, message } of adoption.reported) console.log(`  ${username}: ${message}`);
