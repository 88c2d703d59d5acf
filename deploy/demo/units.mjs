// Puts the demo county's units and their members into the dispute service, through the same API as an administrator.
// What is there already stays as it is.
import { readFileSync } from 'node:fs';
import { demoToken } from '../local/keycloak-admin.mjs';

const units = JSON.parse(readFileSync(new URL('units.json', import.meta.url), 'utf8'));
const token = demoToken('area.admin');

async function put(path, body, headers = {}) {
  const answer = await fetch(new URL(`/api/dispute/units/${path}`, process.env.LINLI_PUBLIC_URL), {
    method: 'PUT',
    headers: { Authorization: `Bearer ${await token()}`, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok && answer.status !== 412) throw new Error(`unit ${path}: ${answer.status} ${await answer.text()}`);
  return answer.ok;
}

const centres = await townCentres();
for (const { code, members, ...content } of [...units, ...centres]) {
  await put(code, { ...content, active: true }, { 'If-None-Match': '*' });
  for (const { username, ...member } of members) await put(`${code}/members/${username}`, member);
}

/** Each other town has a centre too; the county's officer stands in there. */
async function townCentres() {
  const address = new URL('/api/grid/areas?limit=1000', process.env.LINLI_PUBLIC_URL);
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${await token()}` } });
  const { items } = await answer.json();
  const staffed = new Set(units.filter(({ kind }) => kind === 'GOVERNANCE_CENTRE').map(({ areaCode }) => areaCode));
  return items
    .filter(({ level, code, parentCode }) => level === 'town' && parentCode === units[0].areaCode && !staffed.has(code))
    .map(({ code, name, nameEn }) => ({
      code: `${code}-ZZ`,
      kind: 'GOVERNANCE_CENTRE',
      areaCode: code,
      name: `${name}综治中心`,
      nameEn: `${nameEn ?? name} Governance Centre`,
      members: [{ username: 'county.officer', name: '云溪县专干', head: true }],
    }));
}
