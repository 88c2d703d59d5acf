// Tells what happens at the places of the demo county's first town, as the demo accounts do it, all through the gateway: inspections
// with what they find, hazards on their way, campaigns, a key area. All of it is invented. What is there already stays as it is;
// what was broken off goes on. The key area comes last: where it stands, everything does.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { call, day, unless } from './calls.mjs';
import { eachOf } from './keycloak-admin.mjs';
import { picture } from './picture.mjs';

const story = JSON.parse(readFileSync(new URL('places.json', import.meta.url), 'utf8'));
const { town, county, departments } = story;
const SIGNATURE = 'M 20 60 C 40 10 60 10 70 55 Q 85 95 100 50 L 120 40 C 140 20 150 80 180 45';

const ask = (user, path) => call(user, 'GET', `/api/place/${path}`);
const all = async (user, path) => (await ask(user, `${path}&limit=1000`)).items;
const seen = (version) => ({ 'If-Match': `"${version}"` });
const once = (name) => ({ 'Idempotency-Key': `demo-places-${name}` });
const send = (user, path, body, headers) => call(user, 'POST', `/api/place/${path}`, body, headers);
const put = (user, path, body, headers) => call(user, 'PUT', `/api/place/${path}`, body, headers);

/** The id that a device would have made, the same in each run. */
function idOf(name) {
  const hex = createHash('sha256').update(`demo place ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function photo(number, fields) {
  const form = new FormData();
  form.set('file', new Blob([picture(number)], { type: 'image/png' }), `${number}.png`);
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  return form;
}

const register = (await all('officer', `premises?area=${town}`)).sort((a, b) => a.number.localeCompare(b.number));
const untold = [...register];

/** The first of these kinds that nothing was told of, or the first of any kind. */
function take(kinds) {
  const index = untold.findIndex(({ kind }) => kinds.includes(kind));
  return untold.splice(Math.max(index, 0), 1)[0];
}

async function watch({ changes }, { id }) {
  const now = await ask('officer', `premises/${id}`);
  if (now.ownInspectionDays) return;
  const { name, kind, shape, address, operator, department, hours, safety, goods, importance } = now;
  await put('officer', `premises/${id}`, { name, kind, shape, address, operator, department, hours, safety, goods, importance, ...changes }, seen(now.version));
}

/** Plans what the night would plan, and gives it to somebody. */
async function plan() {
  await send('officer', 'inspection-plans/generation', { area: town });
  const open = await all('officer', `inspection-plans?area=${town}&when=OPEN&assignee=-`);
  await eachOf(open, 4, async ({ id, premises, version, department }) => {
    const assignee = ['police', 'inspector'].find((user) => story[`${user}Kinds`].includes(premises.kind));
    if (assignee && !department) await send('officer', `inspection-plans/${id}/assignment`, { assignee, department: departments[assignee] }, seen(version));
  });
}

async function planByHand({ kinds, inDays, reason }, index) {
  const { id } = register.find(({ kind }) => kinds.includes(kind)) ?? register[index];
  const known = await all('officer', `inspection-plans?premises=${id}`);
  if (known.some((one) => one.reason === reason)) return;
  await send('officer', 'inspection-plans', { premises: id, due: day(inDays), assignee: 'inspector', reason }, once(`plan-${index}`));
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
  const file = await begun('county.officer', county, story.running, { kinds: Object.keys(kinds), checklists, tasks: tasksOf(tasks) });
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
  if (campaign.state === 'RUNNING') await send('officer', `special-campaigns/${campaign.id}/end`, { words }, seen(campaign.version));
}

/** From beginning to signatures; defects go on as their hazards. */
async function inspect(told, name, at, campaign) {
  const id = idOf(`inspection ${name}`);
  const path = `inspections/${id}`;
  let now = (await unless([404], () => ask('inspector', path))) ?? (await begin(told, id, at, campaign));
  if (now.head.state === 'DRAFT') now = await answer(told, path, now, at);
  if (now.head.state === 'SUBMITTED') await sign(told, path, now);
  for (const { item, then } of told.defects ?? []) {
    const found = now.defects.find((defect) => defect.item === item);
    if (found && then) await walk(found.hazard, then, `${name}-${item}`);
  }
}

const moment = (daysAgo, time) => (daysAgo ? `${day(-daysAgo)}T${time}:00+08:00` : undefined);

async function begin({ daysAgo, joint }, id, at, campaign) {
  const planned = campaign ? (await all('inspector', `inspection-plans?premises=${at.id}&campaign=${campaign.id}&when=OPEN`))[0] : undefined;
  const participants = joint ? ['police', 'officer'].map((username, index) => ({ username, department: departments[username], sections: sectionsOf(at.kind)[index] })) : [];
  return send('inspector', 'inspections', {
    id,
    premises: at.id,
    plan: planned?.id,
    department: departments.inspector,
    begunAt: moment(daysAgo, '09:40'),
    position: { lon: at.lon + 0.0001, lat: at.lat, accuracyMetres: 12 },
    participants,
  });
}

/** What the police and the town's centre answer at a joint inspection; the one who leads has the rest. */
const sectionsOf = (kind) => (kind === 'hotel' ? [['security'], ['utilities']] : [['utilities'], ['management']]);

async function answer({ daysAgo, defects = [], notPossible, draft }, path, now, at) {
  for (const part of notPossible ? [] : now.parts) {
    const items = part.sections.flatMap((section) => section.items);
    const answers = items.filter(({ answer: kind }) => kind !== 'PHOTO').map((item) => answerTo(item, defects));
    await put(part.username, `${path}/parts/${part.part}`, { answers: draft ? answers.slice(0, 3) : answers }, seen(part.version));
    for (const item of draft ? [] : items.filter((one) => one.answer === 'PHOTO' || defects.some((defect) => defect.item === one.code))) {
      await send(part.username, `${path}/photos`, photo(part.part * 7 + item.code.length, { part: part.part, item: item.code, lon: at.lon, lat: at.lat, accuracyMetres: 9, takenAt: moment(daysAgo, '09:55') ?? new Date().toISOString() }), once(`${path.slice(-20)}-${item.code}`));
    }
  }
  if (draft) return ask('inspector', path);
  const { version } = await ask('inspector', path);
  return send('inspector', `${path}/submission`, { notPossibleBecause: notPossible, submittedAt: moment(daysAgo, '10:35') }, seen(version));
}

function answerTo({ code, answer: kind, goodMin, goodMax }, defects) {
  const note = defects.find(({ item }) => item === code)?.note;
  if (kind === 'TEXT') return { item: code, text: '本季度做过一次，镇应急办到场' };
  if (kind === 'YES_NO_NA') return { item: code, value: note ? 'NO' : 'YES', note };
  return { item: code, number: goodMax === undefined ? goodMin + 0.2 : goodMin === undefined ? goodMax - 1 : (goodMin + goodMax) / 2 };
}

async function sign({ refusedToSign, notPossible }, path, { parts, contentHash, businessSignature }) {
  for (const { username, signedAt } of parts) if (!signedAt) await send(username, `${path}/signature`, { contentHash });
  if (businessSignature || notPossible) return;
  const drawn = { name: '演示签字人', office: '值班经理', path: SIGNATURE, width: 200, height: 100 };
  await send('inspector', `${path}/business-signature`, { contentHash, ...(refusedToSign ? { refusedBecause: refusedToSign } : drawn) });
}

const REACHED = { REPORTED: 0, ASSIGNED: 1, RECTIFYING: 2, PENDING_ACCEPTANCE: 3 };
const STEPS = { dismissed: 0, assigned: 1, rectifying: 2, pending: 3, closed: 4, refused: 4 };

/** Takes a hazard as far as the story says; one that somebody took further is left alone. */
async function walk(id, then, name) {
  const path = `hazards/${id}`;
  const step = async (user, below, body, way = send) => way(user, `${path}/${below}`, body, seen((await ask(user, path)).hazard.version));
  const file = await ask('officer', path);
  const reached = REACHED[file.hazard.state];
  if (reached === undefined) return;
  if (reached === 0) await judge(step, then, file);
  for (const each of stepsOf(step, path, then, name).slice(reached, STEPS[then.upTo])) await each();
  if (then.supervised && file.supervisions.length === 0) {
    const { inDays, reason } = then.supervised;
    await send('leader', `${path}/supervisions`, { until: day(inDays), reason }, once(`supervised-${name}`));
  }
}

async function judge(step, { facts, reason, measures, upTo, extended }, { immediateMeasures, extensions }) {
  if (upTo === 'dismissed') await step('officer', 'dismissal', { reason });
  else if (facts) await step('officer', 'facts', { facts, reason, immediateMeasures: measures }, put);
  else if (measures && !immediateMeasures) await step('officer', 'measures', { words: measures });
  if (extended && extensions.used === 0) {
    await step('officer', 'extensions', { until: `${day(extended.inDays)}T18:00:00+08:00`, reason: extended.reason });
  }
}

/** The inspector follows the business that mends it; the town's officer, who had no hand in it, accepts. */
function stepsOf(step, path, then, name) {
  const { to = 'OPERATOR', department = departments.inspector, responsible = 'inspector', words } = then;
  return [
    () => step('officer', 'assignment', { to, department, responsible, words }),
    () => step('inspector', 'start', { words: words ?? '经营单位已开始整改。' }),
    async () => {
      await send('inspector', `${path}/photos`, photo(name.length, { stage: 'AFTER' }), once(`after-${name}`));
      await step('inspector', 'rectified', { words: then.mended });
    },
    () => step('officer', 'acceptance', then.accepted ? { decision: 'ACCEPTED', words: then.accepted } : { decision: 'REFUSED', words: then.refused }),
  ];
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
  const points = Array.from({ length: 49 }, (_, n) => [west + ((east - west) * (1 + (n % 7))) / 8, south + ((north - south) * (1 + Math.floor(n / 7))) / 8]);
  const { codes } = await call(user, 'POST', '/api/grid/locate', { points });
  const [lon, lat] = points[codes.indexOf(grid)];
  return { lon, lat };
}

async function outOfService({ kind, reason, inDays }) {
  const [point] = await all('officer', `duty-points?area=${town}&kind=${kind}`);
  if (point?.state === 'IN_SERVICE') {
    await put('officer', `duty-points/${point.id}/state`, { state: 'OUT_OF_SERVICE', reason, until: day(inDays) }, seen(point.version));
  }
}

/** Sixteen corners around where most premises stand together, drawn in until all of them lie in the town. */
async function outline() {
  const near = (a, b) => Math.hypot((a.lon - b.lon) * 97_000, (a.lat - b.lat) * 111_000) < 400;
  const crowd = (one) => register.filter((other) => near(one, other)).length;
  const [middle] = [...register].sort((a, b) => crowd(b) - crowd(a));
  for (const metres of [320, 220, 140, 80, 40]) {
    const ring = Array.from({ length: 16 }, (_, n) => {
      const turn = (n * Math.PI) / 8;
      return [middle.lon + (metres * Math.cos(turn)) / 97_000, middle.lat + (metres * Math.sin(turn)) / 111_000];
    });
    const { codes } = await call('officer', 'POST', '/api/grid/locate', { points: ring });
    if (codes.every(Boolean)) return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
  }
  throw new Error('no outline for the key area lies in the town');
}

async function keyArea() {
  const { name, problem, unit, inDays, measures, figures, review } = story.keyArea;
  const planned = measures.map(({ what, who, inDays: until, doneWhen }) => ({ what, who, until: day(until), doneWhen }));
  const content = { areaCode: county, name, problem, outline: await outline(), unit, leader: 'officer', deadline: day(inDays), measures: planned };
  const listed = await send('leader', 'key-areas', content, once('key-area'));
  const path = `key-areas/${listed.keyArea.id}`;
  const step = async (below, body) => send('officer', `${path}/${below}`, body, seen((await ask('officer', path)).keyArea.version));
  const window = { phase: 'BEFORE', from: day(-90), until: day(0) };
  for (const figure of figures) await step('figures', { ...figure, ...window });
  await step('figures/computed', window);
  for (const { id, what } of listed.measures) {
    const words = measures.find((one) => one.what === what).done;
    if (words) await step(`measures/${id}/done`, { words });
  }
  await step('reviews', { on: day(0), verdict: 'ON_TRACK', words: review });
}

async function tell() {
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
  await keyArea();
}

if (register.length === 0) {
  console.log('  the first town has no premises to tell of');
} else if ((await ask('leader', 'key-areas')).some(({ name }) => name === story.keyArea.name)) {
  console.log('  places of the first town are told of already');
} else {
  await tell();
  console.log('  inspections, hazards, campaigns and a key area in the first town');
}
