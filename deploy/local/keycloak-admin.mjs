// Keycloak's Admin API and its group tree, for the local scripts. Everything here goes to the loopback address.
const { LINLI_KEYCLOAK_URL: keycloak, KEYCLOAK_ADMIN_PASSWORD: adminPassword, DEMO_PASSWORD: demoPassword } = process.env;

// Demo accounts have a password that everybody knows: no other Keycloak than this machine's is ever written to.
if (!/^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d+\//.test(keycloak ?? '')) {
  console.error(`The local scripts write only to a Keycloak on this machine, not to ${keycloak}`);
  process.exit(1);
}

async function passwordGrant(realm, client, username, password) {
  const answer = await fetch(`${keycloak}/realms/${realm}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: client, username, password, scope: 'openid' }),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`No token for ${username}: ${body.error_description ?? body.error}`);
  return { token: body.access_token, expiresAt: Date.now() + body.expires_in * 1000 };
}

/**
 * Gives a bearer token each time it is called, a new one shortly before the old one ends. Who asks at the same time gets the same:
 * Keycloak locks an account out that signs in several times at once.
 */
export function tokenSource(sign) {
  let current;
  let signing;
  const renew = async () => {
    try {
      current = await sign();
    } finally {
      signing = undefined;
    }
  };
  return async () => {
    if (current === undefined || current.expiresAt < Date.now() + 20_000) await (signing ??= renew());
    return current.token;
  };
}

export const demoToken = (username) => tokenSource(() => passwordGrant('linli', 'linli-cli', username, demoPassword));

const adminToken = tokenSource(() => passwordGrant('master', 'admin-cli', 'linli-admin', adminPassword));

/** Calls the Admin API of the realm linli; null for 404, an exception for any other refusal. */
export async function admin(method, path, body) {
  const answer = await fetch(`${keycloak}/admin/realms/linli${path}`, {
    method,
    headers: { Authorization: `Bearer ${await adminToken()}`, 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

/** Runs `work` on each item, at most `width` at a time. */
export async function eachOf(items, width, work) {
  const queue = [...items];
  const lane = async () => {
    while (queue.length > 0) await work(queue.shift());
  };
  await Promise.all(Array.from({ length: width }, lane));
}

async function childrenOf(group) {
  const children = [];
  for (let first = 0; ; first += 500) {
    const page = await admin('GET', `/groups/${group.id}/children?first=${first}&max=500&briefRepresentation=true`);
    children.push(...page);
    if (page.length < 500) return children;
  }
}

async function ensureChildren(group, names) {
  const known = new Set((await childrenOf(group)).map((child) => child.name));
  for (const name of names) {
    if (!known.has(name)) await admin('POST', `/groups/${group.id}/children`, { name });
  }
}

/**
 * Makes the groups of these areas that are missing: /areas/CODE with a group for every role. The roles are those that
 * the realm file lists at the group /areas. Returns how many areas were new.
 */
export async function ensureAreaGroups(codes) {
  const top = await admin('GET', '/group-by-path/areas');
  const roles = top.attributes.roles;
  const known = new Map((await childrenOf(top)).map((group) => [group.name, group]));
  const incomplete = codes.filter((code) => known.has(code) && known.get(code).subGroupCount < roles.length);
  await eachOf(incomplete, 4, (code) => ensureChildren(known.get(code), roles));
  const missing = codes.filter((code) => !known.has(code));
  for (let first = 0; first < missing.length; first += 200) {
    await addAreaGroups(top, missing.slice(first, first + 200), roles);
  }
  return missing.length;
}

/**
 * Keycloak imports whole trees only at the top: the areas arrive there with all their roles in one request and are then
 * moved below /areas, ten times fewer requests than one for each role. A group left at the top by an interruption gives
 * no right and is moved the next time.
 */
async function addAreaGroups(top, codes, roles) {
  const groups = codes.map((name) => ({ name, path: `/${name}`, subGroups: roles.map((role) => ({ name: role })) }));
  const { results } = await admin('POST', '/partialImport', { ifResourceExists: 'SKIP', groups });
  await eachOf(results, 4, ({ id, resourceName }) =>
    admin('POST', `/groups/${top.id}/children`, { id, name: resourceName }),
  );
}

/** Puts accounts in that are not there yet: [{username, displayName, group}]. */
export async function ensureAccounts(accounts) {
  await admin('POST', '/partialImport', {
    ifResourceExists: 'SKIP',
    users: accounts.map(({ username, displayName, group, locale }) => ({
      username,
      enabled: true,
      attributes: { displayName: [displayName], ...(locale ? { locale: [locale] } : {}) },
      credentials: [{ type: 'password', value: demoPassword, temporary: false }],
      groups: group === null ? [] : [group],
    })),
  });
}
