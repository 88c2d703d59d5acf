// Tells what happens at the places of the demo county's first town, as the demo accounts do it, all through the gateway: inspections
// with what they find, hazards on their way, campaigns, a key area. All of it is invented. What is there already stays as it is;
// what was broken off goes on. The key area comes last: once a measure is done there, all is told.
import { call, day } from './calls.mjs';
import { inspect, walk } from './inspections.mjs';
import { eachOf } from '../local/keycloak-admin.mjs';
import { all, ask, once, put, seen, send, story } from './place-calls.mjs';

const { town, county, departments } = story;
const register = (await all('officer', `premises?area=${town}`)).sort((a, b) => a.number.localeCompare(b.number));
const untold = [...register];

/** The first of these kinds that nothing was told of, or the first of any kind. */
function take(kinds) {
  const index = untold.findIndex(({ kind }) => kinds.includes(kind));
  return untold.splice(Math.max(index, 0), 1)[0];
}

/** Inspected more closely than its kind. */
async function watch({ changes, goods: stock = {} }, { id }) {
  const now = await ask('officer', `premises/${id}`);
  if (now.ownInspectionDays) return;
  const { name, kind, shape, address, operator, hours, importance } = now;
  const goods = Object.entries(stock).find(([word]) => name.includes(word))?.[1] ?? now.goods;
  await put(
    'officer',
    `premises/${id}`,
    { name, kind, shape, address, operator, hours, importance, goods, ...changes },
    seen(now.version),
  );
}

/** Plans what the night would plan, and gives it to somebody. */
async function plan() {
  await send('officer', 'inspection-plans/generation', { area: town });
  const open = await all('officer', `inspection-plans?area=${town}&when=OPEN&assignee=-`);
  await eachOf(open, 4, async ({ id, premises, version, department }) => {
    const assignee = ['police', 'inspector'].find((user) => story[`${user}Kinds`].includes(premises.kind));
    if (assignee && !department)
      await send('officer', `inspection-plans/${id}/assignment`, { assignee, department: departments[assignee] }, seen(version));
  });
}

async function planByHand({ kinds, inDays, reason }, index) {
  const { id } = register.find(({ kind }) => kinds.includes(kind)) ?? register[index];
  const known = await all('officer', `inspection-plans?premises=${id}`);
  if (known.some((one) => one.reason === reason)) return;
  await send(
    'officer',
    'inspection-plans',
    { premises: id, due: day(inDays), assignee: 'inspector', reason },
    once(`plan-${index}`),
  );
}

const campaignCalled = async (user, wanted) => (await ask(user, 'special-campaigns')).find(({ title }) => title === wanted);

/** A campaign, planned where it is not there yet, and started. */
async function begun(user, areaCode, wanted, { kinds, checklists, tasks }) {
  const { title, purpose, days } = wanted;
  let campaign = await campaignCalled(user, title);
  if (!campaign) {
    const season = (await ask(user, `special-campaigns/proposals?area=${areaCode}`)).find(
      ({ period, from }) => period === wanted.period && from <= day(0),
    );
    const { period, kind, from, until } = season ?? { kind: 'SPECIAL_ACTION', from: day(days[0]), until: day(days[1]) };
    const content = { areaCode, title, purpose, kind, period, from, until, premisesKinds: kinds, areas: [], checklists, tasks };
    ({ campaign } = await send(user, 'special-campaigns', content, once(wanted.key)));
  }
  if (campaign.state === 'PLANNED') await send(user, `special-campaigns/${campaign.id}/start`, {}, seen(campaign.version));
  return ask(user, `special-campaigns/${campaign.id}`);
}

async function complete({ campaign, tasks }, told) {
  for (const task of tasks) {
    const words = told.find(({ what }) => what === task.what)?.done;
    if (words && !task.doneAt) await send('officer', `special-campaigns/${campaign.id}/tasks/${task.id}/done`, { words });
  }
}

const tasksOf = (told) => told.map(({ what, inDays }) => ({ what, areaCode: town, until: day(inDays) }));

async function runCampaign() {
  const { kinds, tasks } = story.running;
  const checklists = Object.entries(kinds).map(([premisesKind, checklist]) => ({ premisesKind, checklist }));
  const file = await begun('county.officer', county, story.running, {
    kinds: Object.keys(kinds),
    checklists,
    tasks: tasksOf(tasks),
  });
  await complete(file, tasks);
  return file.campaign;
}

/** A campaign of the town over few premises, done to the last of them and ended with its report. */
async function endCampaign() {
  const { task, defect, words, most } = story.ended;
  const kinds = [];
  for (const kind of story.ended.kinds) {
    const among = register.filter((one) => [...kinds, kind].includes(one.kind));
    if (among.length <= most && register.some((one) => one.kind === kind)) kinds.push(kind);
  }
  if (kinds.length === 0) return;
  const checklists = kinds.map((premisesKind) => ({ premisesKind, checklist: 'fire_safety' }));
  const file = await begun('officer', town, story.ended, { kinds, checklists, tasks: tasksOf([task]) });
  const its = register.filter(({ kind }) => kinds.includes(kind));
  for (const [index, at] of its.entries()) {
    untold.splice(untold.indexOf(at), 1);
    await inspect({ defects: index === 0 ? [defect] : [] }, `ended-${index}`, at, file.campaign);
  }
  await complete(file, [task]);
  const { campaign } = await ask('officer', `special-campaigns/${file.campaign.id}`);
  if (campaign.state === 'RUNNING')
    await send('officer', `special-campaigns/${campaign.id}/end`, { words }, seen(campaign.version));
}

async function see({ user, kinds, grid, then, ...hazard }, index) {
  const known = await all(user, `hazards?area=${grid ?? town}`);
  const there = known.find(({ words }) => words === hazard.words);
  const where = grid ? { position: await pointIn(user, grid) } : { premises: take(kinds).id };
  const id = there?.id ?? (await send(user, 'hazards', { ...hazard, ...where }, once(`seen-${index}`))).hazard.id;
  if (then) await walk(id, then, `seen-${index}`);
}

/** The first of some points of a grid's box that lies in the grid. */
async function pointIn(user, grid) {
  const { items } = await call(user, 'GET', '/api/grid/grids?limit=1000');
  const [west, south, east, north] = items.find(({ code }) => code === grid).bbox;
  const points = Array.from({ length: 49 }, (_, n) => [
    west + ((east - west) * (1 + (n % 7))) / 8,
    south + ((north - south) * (1 + Math.floor(n / 7))) / 8,
  ]);
  const { codes } = await call(user, 'POST', '/api/grid/locate', { points });
  const [lon, lat] = points[codes.indexOf(grid)];
  return { lon, lat };
}

async function outOfService({ kind, reason, inDays }) {
  const [point] = await all('officer', `duty-points?area=${town}&kind=${kind}`);
  if (point?.state === 'IN_SERVICE') {
    await put(
      'officer',
      `duty-points/${point.id}/state`,
      { state: 'OUT_OF_SERVICE', reason, until: day(inDays) },
      seen(point.version),
    );
  }
}

const LON_METRES = 97_000;
const LAT_METRES = 111_000;

/** Positions around premises, so many metres away. */
const ringAround = ({ lon, lat }, metres, many) =>
  Array.from({ length: many }, (_, n) => {
    const turn = (2 * Math.PI * n) / many;
    return [lon + (metres * Math.cos(turn)) / LON_METRES, lat + (metres * Math.sin(turn)) / LAT_METRES];
  });

/** A round outline where many premises stand together, as wide as the town has room for. */
async function outline() {
  const crowd = (one) =>
    register.filter(({ lon, lat }) => Math.hypot((one.lon - lon) * LON_METRES, (one.lat - lat) * LAT_METRES) < 400).length;
  const middles = [...register].sort((a, b) => crowd(b) - crowd(a)).slice(0, 8);
  for (const metres of [320, 220, 140, 80, 40]) {
    for (const middle of middles) {
      const { codes } = await call('officer', 'POST', '/api/grid/locate', {
        points: [...ringAround(middle, metres, 64), ...ringAround(middle, metres / 2, 16)],
      });
      const ring = ringAround(middle, metres, 16);
      if (codes.every(Boolean)) return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
    }
  }
  throw new Error('no outline for the key area lies in the town');
}

async function keyArea(there) {
  const { name, problem, unit, inDays, measures, figures, review } = story.keyArea;
  const planned = measures.map(({ what, who, inDays: until, doneWhen }) => ({ what, who, until: day(until), doneWhen }));
  const content = {
    areaCode: county,
    name,
    problem,
    outline: await outline(),
    unit,
    leader: 'officer',
    deadline: day(inDays),
    measures: planned,
  };
  const { id: area } = there ?? (await send('leader', 'key-areas', content, once('key-area'))).keyArea;
  const path = `key-areas/${area}`;
  const step = async (below, body) =>
    send('officer', `${path}/${below}`, body, seen((await ask('officer', path)).keyArea.version));
  const window = { phase: 'BEFORE', from: day(-90), until: day(0) };
  for (const figure of figures) await step('figures', { ...figure, ...window });
  await step('figures/computed', window);
  await step('reviews', { on: day(0), verdict: 'ON_TRACK', words: review });
  for (const { id, what } of (await ask('officer', path)).measures) {
    const words = measures.find((one) => one.what === what)?.done;
    if (words) await step(`measures/${id}/done`, { words });
  }
}

async function tell(there) {
  const watched = story.watched.map(({ kinds }) => take(kinds));
  for (const [index, at] of watched.entries()) await watch(story.watched[index], at);
  const running = await runCampaign();
  await endCampaign();
  await plan();
  for (const [index, wanted] of story.byHand.entries()) await planByHand(wanted, index);
  for (const [index, told] of story.inspections.entries()) {
    const at = told.watched === undefined ? take(told.kinds) : watched[told.watched];
    await inspect(told, String(index), at, told.campaign ? running : undefined);
  }
  for (const [index, told] of story.seen.entries()) await see(told, index);
  for (const told of story.outOfService) await outOfService(told);
  // Of what was inspected just now the next is due, and of what is watched closely it is overdue already.
  await plan();
  await keyArea(there);
}

const listed = (await ask('leader', 'key-areas')).find(({ name }) => name === story.keyArea.name);
if (register.length === 0) {
  console.log('  the first town has no premises to tell of');
} else if (listed?.measuresDone > 0) {
  console.log('  places of the first town are told of already');
} else {
  await tell(listed);
  console.log('  inspections, hazards, campaigns and a key area in the first town');
}
