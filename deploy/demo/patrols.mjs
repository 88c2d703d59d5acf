// Teams of the first town and of the old town, what is needed there, the rota of the coming week, and the shifts of the last month: who
// coordinates enters them afterwards, and those who went them import their tracks. All through the gateway, as the demo accounts do, and
// all of it invented. What is there already stays as it is. The tracks lead along the roads and grids in the folder of the demo county.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, unlessThere } from './calls.mjs';
import { eachOf } from '../local/keycloak-admin.mjs';
import { Beat, chance, csvOf, gpxOf, metresBetween, middleOf, track } from './walks.mjs';

const patrols = JSON.parse(readFileSync(new URL('patrols.json', import.meta.url), 'utf8'));
const [folder] = process.argv.slice(2);
const DAY = 86_400_000;
const MINUTE = 60_000;
const COUNTY_HOURS_AHEAD = 8;
const LANES = 4;
const MEMBER_DAYS = 60;
const WEEK = 7;
const TOWN_DIGITS = 9;
const metresASecond = { WALKED: 1.2, CYCLED: 4 };
const ON_PAPER = '巡逻时没有带手机，按纸质登记补录';
const OTHER_DEVICE = '巡逻时用的是手持定位终端，按其记录补录';

const dayOf = (instant) => new Date(instant + COUNTY_HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);
const plus = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const weekdayOf = (day) => new Date(day).getUTCDay() || WEEK;
const moment = (day, time) => Date.parse(`${day}T${time}:00+08:00`);
/** Under the same words a call is made once, however often this runs. */
const once = (...words) => ({ 'Idempotency-Key': `demo-patrols-${createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 32)}` });

function ground() {
  const features = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).features;
  const grids = features('grids.geojson').map((grid) => ({ code: grid.properties.code, name: grid.properties.name, kind: grid.properties.kind, middle: middleOf(grid) }));
  // Nobody walks along an expressway.
  const roads = features('context.geojson').filter(({ properties: { kind, rank } }) => kind === 'road' && rank > 1);
  const basic = grids.filter(({ kind }) => kind === 'basic');
  const beats = Object.entries(patrols.beats).map(([name, { grid, radiusMetres }]) => {
    const place = grids.find(({ code }) => code === grid).middle;
    const around = basic.filter(({ middle }) => metresBetween(middle, place) < 2 * radiusMetres);
    const isOfTown = (point) => nearest(around, point).code.startsWith(grid.slice(0, TOWN_DIGITS));
    const lines = roads.map(({ geometry }) => geometry.coordinates);
    return [name, Object.assign(new Beat(lines, around.map(({ middle }) => middle), place, radiusMetres, isOfTown), { place, radiusMetres })];
  });
  return { grids, roads, beats: Object.fromEntries(beats) };
}

/** Of some grids the one whose middle is nearest. */
function nearest(grids, point) {
  return grids.reduce((best, one) => (metresBetween(one.middle, point) < metresBetween(best.middle, point) ? one : best));
}

async function teamOf({ name, areaCode, kind, coordinators, members }) {
  const [coordinator] = coordinators;
  const known = (await call(coordinator, 'GET', `/api/patrol/teams?area=${areaCode}`)).find((team) => team.name === name);
  const team = known ?? (await call(coordinator, 'POST', '/api/patrol/teams', { areaCode, name, kind, coordinators }, once('team', name)));
  const since = dayOf(Date.parse(team.openedAt));
  for (const [username, capacity] of Object.entries(members)) {
    const from = plus(since, -MEMBER_DAYS);
    // Nobody takes themself in.
    const by = coordinators.find((one) => one !== username);
    await unlessThere(() => call(by, 'POST', `/api/patrol/teams/${team.id}/members`, { username, capacity, from }, once('member', name, username)));
  }
  return { id: team.id, since };
}

/** A few grids, a street and where one sets out, within a beat. */
function checkPoints({ grids, roads }, beat) {
  const near = grids
    .filter(({ kind }) => kind === 'basic')
    .sort((a, b) => metresBetween(a.middle, beat.place) - metresBetween(b.middle, beat.place))
    .slice(0, 3)
    .map(({ code, name }) => ({ kind: 'GRID', name, gridCode: code }));
  const streets = roads.map(({ properties: { name }, geometry }) => ({
    name,
    line: geometry.coordinates.filter((point) => metresBetween(point, beat.place) <= beat.radiusMetres),
  }));
  const { name, line } = streets.reduce((longest, one) => (one.line.length > longest.line.length ? one : longest));
  return [{ kind: 'POINT', name: '集合点', position: beat.points[beat.start].at }, { kind: 'LINE', name, line }, ...near];
}

async function routeOf({ areaCode, coordinators: [coordinator], route }, known) {
  if (!route) return undefined;
  const there = (await call(coordinator, 'GET', `/api/patrol/routes?area=${areaCode}`)).find(({ name }) => name === route.name);
  const { name, beat, expectedMinutes } = route;
  const body = { areaCode, name, expectedMinutes, checkPoints: checkPoints(known, known.beats[beat]) };
  return (there ?? (await call(coordinator, 'POST', '/api/patrol/routes', body, once('route', name)))).id;
}

/** Each day the next. */
const turn = (beats, day) => beats[(Date.parse(day) / DAY) % beats.length];

/** The shifts of the past month that were gone by these rounds. */
function past({ name, rounds }, { since }) {
  return rounds.flatMap((round) =>
    Array.from({ length: patrols.days }, (_, index) => index + 1)
      .filter((daysAgo) => daysAgo >= (round.lastDaysAgo ?? 1))
      .map((daysAgo) => plus(since, -daysAgo))
      .filter((day) => round.weekdays.includes(weekdayOf(day)))
      .map((day) => ({ ...round, day, words: [name, round.username, day, round.from].join(' '), beat: turn(round.beats, day) })),
  );
}

async function enter(team, { username, enteredBy, day, from, minutes, how, beat, words, paper = false }, beats) {
  const random = chance(words);
  // Nobody sets out on the minute.
  const begin = moment(day, from) + Math.floor(random() * 10) * MINUTE;
  const until = begin + (minutes - Math.floor(random() * 15)) * MINUTE;
  const middle = begin + Math.floor(minutes / 2) * MINUTE;
  const pauses = minutes >= 120 ? [{ from: middle, until: middle + 10 * MINUTE }] : [];
  const isOnPaper = paper || random() < 0.06;
  const told = ({ from: start, until: end }) => ({ from: new Date(start).toISOString(), until: new Date(end).toISOString() });
  const body = { teamId: team.id, username, ...told({ from: begin, until }), pauses: pauses.map(told), reason: isOnPaper ? ON_PAPER : OTHER_DEVICE };
  const shift = await unlessThere(() => call(enteredBy, 'POST', '/api/patrol/shifts/records', body, once('shift', words)));
  if (!shift || isOnPaper) return;
  const fixes = track(beats[beat], random, { from: begin, until, pauses, metresASecond: metresASecond[how] });
  const form = new FormData();
  form.set('shift', shift.id);
  form.set('file', new Blob([how === 'CYCLED' ? gpxOf(fixes) : csvOf(fixes)]), how === 'CYCLED' ? 'track.gpx' : 'track.csv');
  // Where somebody was, only they say.
  const { taken, known, received } = await call(username, 'POST', '/api/patrol/imports/tracks', form);
  if (taken + known < received) console.log(`  ${words}: ${received - taken - known} of ${received} positions were refused`);
}

async function planWeek({ coordinators: [coordinator], template }, team, routeId) {
  const { daysAhead, crew, ...said } = template;
  const days = daysAhead.map((ahead) => plus(team.since, ahead));
  const path = `/api/patrol/teams/${team.id}`;
  const known = await call(coordinator, 'GET', `${path}/templates`);
  if (!known.some(({ name }) => name === said.name)) {
    const weekdays = [...new Set(days.map(weekdayOf))].sort();
    await call(coordinator, 'POST', `${path}/templates`, { ...said, weekdays, validFrom: team.since, usualCrew: crew, routeId }, once('template', path));
  }
  await call(coordinator, 'POST', `${path}/generation`, { from: plus(team.since, 1), until: plus(team.since, WEEK) });
}

async function setNeeds({ areaCode, setBy, people }) {
  const path = `/api/patrol/staffing-needs/${areaCode}`;
  const needs = people.flatMap(({ from, until, people: needed }) =>
    Array.from({ length: WEEK * (until - from) }, (_, index) => ({ weekday: (index % WEEK) + 1, hour: from + Math.floor(index / WEEK), people: needed })),
  );
  await unlessThere(() => call(setBy, 'PUT', path, { needs }, { 'If-Match': '"0"' }));
}

const known = ground();
let entered = 0;
for (const team of patrols.teams) {
  const made = await teamOf(team);
  if (made.since !== dayOf(Date.now())) {
    console.log(`  ${team.name} is there since ${made.since}`);
    continue;
  }
  const routeId = await routeOf(team, known);
  const shifts = past(team, made);
  await eachOf(shifts, LANES, (shift) => enter(made, shift, known.beats));
  await planWeek(team, made, routeId);
  entered += shifts.length;
}
for (const need of patrols.needs) await setNeeds(need);
console.log(`  ${patrols.teams.length} teams, ${entered} shifts of the last ${patrols.days} days with their tracks, and the rota of the coming week`);
