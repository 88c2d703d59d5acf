// Gives posts in the grids of the first town through the API, as its officer: a village with a team and one worker too few hands, one with
// a leader in one grid, the others without anybody. What is there already stays as it is.
import { readFileSync } from 'node:fs';
import { call as request, day, unlessThere } from './calls.mjs';

const { villages } = JSON.parse(readFileSync(new URL('grids.json', import.meta.url), 'utf8'));
const call = (method, path, body) => request('officer', method, `/api/grid/${path}`, body);

let given = 0;
async function give(unitCode, posts) {
  for (const { office, account } of posts) {
    if (await unlessThere(() => call('POST', 'posts', { unitCode, office, account, from: day(0) }))) given++;
  }
}

for (const { code, posts, grids } of villages) {
  await give(code, posts);
  const { items: own } = await call('GET', `register?area=${code}&limit=${grids.length}`);
  for (const [which, { code: grid }] of own.entries()) await give(grid, grids[which]);
}
console.log(`  ${given} posts given`);
