// Makes Keycloak's group tree mirror the areas of grid-service: what is missing is added, nothing is taken away.
// A topmost area other than the demo county gets two accounts to look at it with (local profile only).
import { readFileSync } from 'node:fs';
import { demoToken, ensureAccounts, ensureAreaGroups } from './keycloak-admin.mjs';

const { accounts } = JSON.parse(readFileSync(new URL('accounts.json', import.meta.url), 'utf8'));
const token = demoToken('admin');

async function listAreas() {
  const areas = [];
  let cursor;
  do {
    const query = new URLSearchParams({ limit: '1000', ...(cursor ? { cursor } : {}) });
    const answer = await fetch(`${process.env.LINLI_PUBLIC_URL}/api/grid/areas?${query}`, {
      headers: { Authorization: `Bearer ${await token()}` },
    });
    if (!answer.ok) throw new Error(`The areas could not be read: ${answer.status} ${await answer.text()}`);
    const page = await answer.json();
    areas.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return areas;
}

const areas = await listAreas();
const added = await ensureAreaGroups(areas.map((area) => area.code));
console.log(`${areas.length} areas, ${added} of them new in Keycloak`);

for (const { code, name } of areas.filter((area) => !area.parentCode)) {
  if (accounts.some(({ group }) => group?.startsWith(`/areas/${code}/`))) continue;
  const slug = code.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  await ensureAccounts([
    { username: `${slug}.leader`, displayName: `${name}领导`, group: `/areas/${code}/leader` },
    { username: `${slug}.officer`, displayName: `${name}专干`, group: `/areas/${code}/officer` },
  ]);
  console.log(`Accounts ${slug}.leader and ${slug}.officer`);
}
