// Takes the demo accounts in as staff, and tells of people in the first town as the demo accounts and residents do, all through the
// gateway: a team with its certificates, volunteers, requests for help, a campaign of visits. All of them are invented.
// What is there already stays as it is.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { call as request, day, unlessThere } from './calls.mjs';

const people = JSON.parse(readFileSync(new URL('people.json', import.meta.url), 'utf8'));
const town = people.team.areaCode;
const DAYS_A_YEAR = 365;

const call = (user, method, path, body, headers) => request(user, method, `/api/person/${path}`, body, headers);

/** The sum that residents' browsers do before they send. */
async function solved() {
  const { challenge, difficulty } = await call(null, 'POST', 'public/challenge', {});
  for (let solution = 0; ; solution++) {
    const hash = createHash('sha256').update(`${challenge}.${solution}`).digest();
    if (zeroBits(hash) >= difficulty) return { challenge, solution: String(solution) };
  }
}

function zeroBits(hash) {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

async function adopt() {
  const { adopted, reported } = await call('admin', 'POST', 'staff/adoption', {});
  console.log(`  ${adopted} accounts taken in as staff`);
  for (const { username, message } of reported) console.log(`  ${username}: ${message}`);
}

async function team() {
  const { code, ...content } = people.team;
  await unlessThere(() => call('area.admin', 'PUT', `workforce/teams/${code}`, content, { 'If-None-Match': '*' }));
  for (const { username, content: member, certificate } of people.members) {
    const path = `workforce/members/${username}`;
    await unlessThere(() => call('area.admin', 'PUT', path, { areaCode: town, ...member }, { 'If-None-Match': '*' }));
    if (certificate) await unlessThere(() => call('area.admin', 'POST', `${path}/qualifications`, qualification(certificate)));
    await unlessThere(() => call('area.admin', 'POST', `${path}/trainings`, { title: '人民调解实务', hours: 8, on: day(-30) }));
  }
}

function qualification({ number, issuedYearsAgo, expiresInDays }) {
  return {
    kind: 'mediator_certificate',
    number,
    issuedBy: '云溪县司法局',
    issuedOn: day(-issuedYearsAgo * DAYS_A_YEAR),
    expiresOn: day(expiresInDays),
  };
}

async function volunteers() {
  const form = await call(null, 'GET', `public/volunteers/form?area=${town}`);
  for (const { name, phone, words, username, hours } of people.volunteers) {
    const { ticket } = await call(null, 'POST', 'public/volunteers', {
      name,
      phone,
      words,
      place: town,
      work: [form.work[0].code],
      language: 'zh-CN',
      adult: true,
      noticeVersion: form.noticeVersion,
      ...(form.proofOfWork ? await solved() : {}),
    });
    if (username) await approve(ticket, username, hours, form.work[0].code);
  }
}

async function approve(ticket, username, hours, work) {
  const { items } = await call('officer', 'GET', `volunteers?area=${town}&state=REGISTERED`);
  const { id } = items.find(({ number }) => number === ticket);
  const { version } = await call('officer', 'GET', `volunteers/${id}`);
  await call('officer', 'POST', `volunteers/${id}/approval`, { decision: 'APPROVED', username }, { 'If-Match': `"${version}"` });
  for (const [index, each] of hours.entries()) {
    await call('officer', 'POST', `volunteers/${id}/activities`, { on: day(-7 * (index + 1)), hours: each, work });
  }
}

async function help() {
  const form = await call(null, 'GET', `public/support-form?area=${town}`);
  for (const { kinds, worked, ...who } of people.help) {
    const { number } = await call(null, 'POST', 'public/support-requests', {
      ...who,
      language: 'zh-CN',
      place: town,
      kinds: form.kinds.slice(0, kinds).map(({ code }) => code),
      consent: {
        noticeVersion: form.notice.version,
        choices: form.notice.offers.filter(({ needed }) => needed).map(({ purpose, recipient, data }) => ({ purpose, recipient, data })),
      },
      ...(form.proofOfWork ? await solved() : {}),
    });
    if (worked) await workOn(number, worked);
  }
}

async function workOn(number, { goals, task, appointmentInDays, visit }) {
  const { items } = await call('support', 'GET', `support-requests?area=${town}`);
  const { id } = items.find((item) => item.number === number);
  const path = `support-cases/${id}`;
  const { version } = await call('support', 'POST', `${path}/take`);
  await call('support', 'PUT', `${path}/plan`, { goals }, { 'If-Match': `"${version}"` });
  await call('support', 'POST', `${path}/tasks`, { what: task.what, who: task.who, until: day(task.inDays) });
  await call('support', 'POST', `${path}/appointments`, { at: `${day(appointmentInDays)}T15:00:00+08:00`, how: 'HOME' });
  await call('support', 'POST', `${path}/visits`, { date: day(0), ...visit });
}

async function visits() {
  const { title, areaCode, days, households } = people.visits;
  const { code } = await call('officer', 'POST', 'campaigns', { areaCode, title, from: day(0), until: day(days) });
  const form = await call(null, 'GET', `public/campaigns/${code}`);
  const grid = await firstGrid(code, form.choices);
  for (const household of households) {
    await call(null, 'POST', `public/campaigns/${code}/households`, {
      ...household,
      grid,
      language: 'zh-CN',
      noticeVersion: form.noticeVersion,
      ...(form.proofOfWork ? await solved() : {}),
    });
  }
}

async function firstGrid(code, choices) {
  const [first] = choices;
  if (first.isGrid) return first.code;
  return firstGrid(code, (await call(null, 'GET', `public/campaigns/${code}?area=${first.code}`)).choices);
}

await adopt();
if ((await call('officer', 'GET', 'volunteers?limit=1')).items.length > 0) {
  console.log('  people of the first town are told of already');
} else {
  await team();
  await volunteers();
  await help();
  await visits();
  console.log('  a team, volunteers, requests for help and a campaign of visits in the first town');
}
