// Puts the demo accounts and the client linli-cli into the local Keycloak, with the groups they are in.
// They are in no realm file, so that no production import can bring them along. --list only shows them.
import { readFileSync } from 'node:fs';

const { client, accounts } = JSON.parse(readFileSync(new URL('accounts.json', import.meta.url), 'utf8'));

if (process.argv[2] === '--list') {
  for (const { username, displayName, group } of accounts) {
    console.log(`  ${username.padEnd(16)} ${(group ?? 'no rights').padEnd(44)} ${displayName}`);
  }
} else {
  const { admin, ensureAccounts, ensureAreaGroups } = await import('./keycloak-admin.mjs');
  const areas = accounts.map(({ group }) => group?.split('/')).filter((path) => path?.[1] === 'areas');
  await ensureAreaGroups([...new Set(areas.map((path) => path[2]))]);
  await admin('POST', '/partialImport', { ifResourceExists: 'SKIP', clients: [client] });
  await ensureAccounts(accounts);
}
