// What the scripts of places share: the story they tell, and calls of place-service.
import { readFileSync } from 'node:fs';
import { call } from './calls.mjs';

export const story = JSON.parse(readFileSync(new URL('places.json', import.meta.url), 'utf8'));

export const ask = (user, path) => call(user, 'GET', `/api/place/${path}`);
export const all = async (user, path) => (await ask(user, `${path}&limit=1000`)).items;
export const seen = (version) => ({ 'If-Match': `"${version}"` });
export const once = (name) => ({ 'Idempotency-Key': `demo-places-${name}` });
export const send = (user, path, body, headers) => call(user, 'POST', `/api/place/${path}`, body, headers);
export const put = (user, path, body, headers) => call(user, 'PUT', `/api/place/${path}`, body, headers);
