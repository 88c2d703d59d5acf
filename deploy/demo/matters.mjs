// Files reports in the demo county's first town and works on them as the demo accounts do, each as far as the story says,
// all through the gateway. The people in the stories are invented. Run once after the county was imported.
import { readFileSync } from 'node:fs';
import { call, day } from './calls.mjs';

const stories = JSON.parse(readFileSync(new URL('matters.json', import.meta.url), 'utf8'));
const stages = ['received', 'taken', 'triaged', 'assigned', 'mediating', 'agreed', 'performing', 'closed'];
const town = '990102101000';

/** Steps of one matter; each reads the version it changes first. */
class Matter {
  constructor(id) {
    this.path = `/api/dispute/disputes/${id}`;
  }

  async step(user, method, below, body) {
    const { version } = await call('officer', 'GET', this.path);
    return call(user, method, `${this.path}/${below}`, body, { 'If-Match': `"${version}"` });
  }

  read(user, below) {
    return call(user, 'GET', `${this.path}/${below}`);
  }
}

async function file(story, gridCode) {
  const { report } = await call('officer', 'POST', '/api/dispute/reports', {
    channel: 'OFFICER',
    category: story.category,
    words: story.words,
    summary: story.summary,
    gridCode,
    parties: story.parties.map((name, side) => ({ name, kind: 'PERSON', side: ['APPLICANT', 'RESPONDENT'][side] })),
    reporterKind: 'RESIDENT',
  });
  return report.disputeId;
}

async function walk(matter, story) {
  const upTo = story.upTo;
  const reaches = (stage) => stages.indexOf(stage) <= stages.indexOf(upTo === 'failed' ? 'mediating' : upTo);
  if (upTo === 'declined') {
    await matter.step('officer', 'POST', 'not-accepted', { reason: '属于生态环境部门职责，不是当事人之间的纠纷。', whereToTurn: 'petition_office' });
    return;
  }
  if (!reaches('taken')) return;
  await matter.step('officer', 'POST', 'take', {});
  await matter.step('officer', 'PUT', 'facts', { violence: 'NONE', weapon: false, injury: 'NONE', dependents: false, policeCall: false, gathering: false, ...story.facts });
  if (!reaches('triaged')) return;
  const { proposed } = await matter.read('officer', 'triage');
  await matter.step('officer', 'POST', 'triage', { level: proposed.level ?? proposed });
  if (!reaches('assigned')) return;
  await matter.step('officer', 'PUT', 'assignment', { unit: 'QS-TJ', person: 'mediator', leadLeader: 'officer' });
  await matter.step('mediator', 'POST', 'declaration', { declaration: 'NONE' });
  if (!reaches('mediating')) return;
  await mediate(matter, story, reaches);
}

async function mediate(matter, story, reaches) {
  const { parties } = await matter.read('mediator', 'file');
  await matter.step('mediator', 'POST', 'mediation/start', { kind: 'PEOPLES' });
  await matter.step('mediator', 'POST', 'sessions', {
    at: new Date().toISOString(),
    place: '镇调解室',
    present: [...parties.map(({ id }) => ({ party: id })), { role: '村民代表' }],
    offered: '双方各退一步，调解员提出分期和书面保证的方案。',
    notes: '情绪已经缓和，约定继续谈。',
  });
  if (story.upTo === 'failed') {
    await matter.step('mediator', 'POST', 'failure', { adviceOnCourt: '已告知可向县人民法院起诉，并说明诉讼时效。', advisedOn: day(0), reason: '双方分歧过大，不愿再调解。' });
    return;
  }
  if (!reaches('agreed')) return;
  await agree(matter, story, parties, reaches);
}

async function agree(matter, story, parties, reaches) {
  const performer = parties[1].id;
  await matter.step('mediator', 'POST', 'agreement', {
    form: 'ORAL',
    facts: story.summary,
    clauses: [{ text: '按约定内容履行，并不再因此事争执。', performer, due: day(story.upTo === 'agreed' ? 20 : 0) }],
    signatures: parties.map(({ id }) => ({ party: id, how: 'ORAL', on: day(0) })),
    effectiveOn: day(0),
    confirmationWished: false,
  });
  if (!reaches('performing')) return;
  await matter.step('mediator', 'POST', 'agreement/clauses/1/performance', { performance: story.upTo === 'closed' ? 'PERFORMED' : 'PARTLY', on: day(0), words: '已当面核对。' });
  if (!reaches('closed')) return;
  // An early visit, beside those that are planned by level.
  await matter.step('mediator', 'POST', 'visits', { due: day(0) });
  const { visits } = await matter.read('mediator', 'work');
  const early = visits.find(({ due }) => due === day(0));
  await matter.step('mediator', 'POST', `visits/${early.id}`, { on: day(0), how: 'IN_PERSON', performed: true, holding: true, content: parties.map(({ id }) => ({ party: id, content: true })), words: '双方表示满意。' });
  await matter.step('officer', 'POST', 'close', { outcome: 'RESOLVED', reason: '协议已履行，回访稳定。' });
}

const { items: grids } = await call('officer', 'GET', '/api/grid/grids?limit=50');
const codes = grids.filter(({ areaCode }) => areaCode.startsWith(town.slice(0, 9))).map(({ code }) => code);
if ((await call('officer', 'GET', '/api/dispute/disputes?mine=true&limit=5')).items.length > 4) {
  console.log('  the first town has matters already');
} else {
  for (const [index, story] of stories.entries()) {
    const gridCode = index < 5 ? '990102101201001' : codes[(index * 37) % codes.length];
    await walk(new Matter(await file(story, gridCode)), story);
  }
  console.log(`  ${stories.length} matters told and worked on`);
}
