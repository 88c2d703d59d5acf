// How the demo scripts call the API: through the gateway, as a demo account, or as a resident without one.
import { demoToken } from '../local/keycloak-admin.mjs';

const DAY_MILLIS = 86_400_000;
const tokens = new Map();
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A day of the county, so many days from today. */
export const day = (offset) => days.format(Date.now() + offset * DAY_MILLIS);

/** An answer other than success is an error with its `status`. */
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
  if (!answer.ok) {
    const message = `${user ?? 'resident'}: ${method} ${path}: ${answer.status} ${text}`;
    throw Object.assign(new Error(message), { status: answer.status });
  }
  return text ? JSON.parse(text) : {};
}

/** What work gives, or nothing where the answer was one of these. */
export async function unless(statuses, work) {
  try {
    return await work();
  } catch (error) {
    if (statuses.includes(error.status)) return undefined;
    throw error;
  }
}

/** What work makes, or nothing where somebody ran this before. */
export const unlessThere = (work) => unless([409, 412], work);
