// Calls of the demo scripts: through the gateway, as a demo account.
import { demoToken } from './keycloak-admin.mjs';

const tokens = new Map();

/** What the API answers; an exception with its status for any refusal. Without a user it is called as a resident. */
export async function call(user, method, path, body, headers = {}) {
  if (user && !tokens.has(user)) tokens.set(user, demoToken(user));
  const isForm = body instanceof FormData;
  const answer = await fetch(new URL(path, process.env.LINLI_PUBLIC_URL), {
    method,
    headers: {
      ...(user ? { Authorization: `Bearer ${await tokens.get(user)()}` } : {}),
      ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    body: isForm ? body : body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw Object.assign(new Error(`${user ?? 'resident'}: ${method} ${path}: ${answer.status} ${text}`), { status: answer.status });
  return text ? JSON.parse(text) : {};
}

/** There already: somebody ran this before. */
export async function unlessThere(work) {
  try {
    return await work();
  } catch (error) {
    if (error.status === 409 || error.status === 412) return undefined;
    throw error;
  }
}
