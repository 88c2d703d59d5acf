// An inspection from its beginning to the signatures, and what becomes of the hazards it found. Each goes on from where it stands.
import { createHash } from 'node:crypto';
import { day, unless } from './calls.mjs';
import { picture } from './picture.mjs';
import { all, ask, once, put, seen, send, story } from './place-calls.mjs';

const { departments } = story;
const SIGNATURE = 'M 20 60 C 40 10 60 10 70 55 Q 85 95 100 50 L 120 40 C 140 20 150 80 180 45';

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

/** From beginning to signatures; defects go on as their hazards. */
export async function inspect(told, name, at, campaign) {
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
  const planned = campaign
    ? (await all('inspector', `inspection-plans?premises=${at.id}&campaign=${campaign.id}&when=OPEN`))[0]
    : undefined;
  const participants = joint
    ? ['police', 'officer'].map((username, index) => ({
        username,
        department: departments[username],
        sections: (SHARES[at.kind] ?? GENERAL_SHARES)[index],
      }))
    : [];
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
const SHARES = {
  hotel: [['security'], ['utilities']],
  rental_building: [['rooms'], ['structure']],
  hazardous_goods: [['security'], ['permits']],
};
const GENERAL_SHARES = [['utilities'], ['management']];

async function answer({ daysAgo, defects = [], notPossible, draft }, path, now, at) {
  for (const part of notPossible ? [] : now.parts) {
    const items = part.sections.flatMap((section) => section.items);
    const answers = items.filter(({ answer: kind }) => kind !== 'PHOTO').map((item) => answerTo(item, defects));
    await put(
      part.username,
      `${path}/parts/${part.part}`,
      { answers: draft ? answers.slice(0, 3) : answers },
      seen(part.version),
    );
    for (const item of draft
      ? []
      : items.filter((one) => one.answer === 'PHOTO' || defects.some((defect) => defect.item === one.code))) {
      await send(
        part.username,
        `${path}/photos`,
        photo(part.part * 7 + item.code.length, {
          part: part.part,
          item: item.code,
          lon: at.lon,
          lat: at.lat,
          accuracyMetres: 9,
          takenAt: moment(daysAgo, '09:55') ?? new Date().toISOString(),
        }),
        once(`${path.slice(-20)}-${item.code}`),
      );
    }
  }
  if (draft) return ask('inspector', path);
  const { version } = await ask('inspector', path);
  return send(
    'inspector',
    `${path}/submission`,
    { notPossibleBecause: notPossible, submittedAt: moment(daysAgo, '10:35') },
    seen(version),
  );
}

function answerTo({ code, answer: kind, goodMin, goodMax }, defects) {
  const note = defects.find(({ item }) => item === code)?.note;
  if (kind === 'TEXT') return { item: code, text: '本季度做过一次，镇应急办到场' };
  if (kind === 'YES_NO_NA') return { item: code, value: note ? 'NO' : 'YES', note };
  return {
    item: code,
    number: goodMax === undefined ? goodMin + 0.2 : goodMin === undefined ? goodMax - 1 : (goodMin + goodMax) / 2,
  };
}

async function sign({ refusedToSign, notPossible }, path, { parts, contentHash, businessSignature }) {
  for (const { username, signedAt } of parts) if (!signedAt) await send(username, `${path}/signature`, { contentHash });
  if (businessSignature || notPossible) return;
  const drawn = { name: '演示签字人', office: '值班经理', path: SIGNATURE, width: 200, height: 100 };
  await send('inspector', `${path}/business-signature`, {
    contentHash,
    ...(refusedToSign ? { refusedBecause: refusedToSign } : drawn),
  });
}

const REACHED = { REPORTED: 0, ASSIGNED: 1, RECTIFYING: 2, PENDING_ACCEPTANCE: 3 };
const STEPS = { dismissed: 0, assigned: 1, rectifying: 2, pending: 3, closed: 4, refused: 4 };

/** Takes a hazard as far as the story says; one that somebody took further is left alone. */
export async function walk(id, then, name) {
  const path = `hazards/${id}`;
  const step = async (user, below, body, way = send) =>
    way(user, `${path}/${below}`, body, seen((await ask(user, path)).hazard.version));
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
    () =>
      step(
        'officer',
        'acceptance',
        then.accepted ? { decision: 'ACCEPTED', words: then.accepted } : { decision: 'REFUSED', words: then.refused },
      ),
  ];
}
