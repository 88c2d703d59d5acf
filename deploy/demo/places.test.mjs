import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { picture } from './picture.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const shipped = (path) => read(`../../place-service/src/main/resources/${path}.json`);
const story = read('places.json');
const itemsOf = (checklist) => shipped(`checklists/${checklist}`).sections.flatMap(({ items }) => items.map(({ code }) => code));
const checklistOf = (kind) => (['hotel', 'rental_building', 'hazardous_goods'].includes(kind) ? kind : 'fire_safety');

test('what is found at the demo places is asked for by the checklists of their kinds', () => {
  for (const { kinds, watched, defects = [] } of story.inspections) {
    const [first] = kinds ?? story.watched[watched].kinds;
    for (const { item } of defects) assert.ok(itemsOf(checklistOf(first)).includes(item), `${item} at ${first}`);
  }
  assert.ok(itemsOf('fire_safety').includes(story.ended.defect.item));
});

test('kinds of the demo places and their hazards are those that place-service comes with', () => {
  const kinds = new Set(shipped('settings/premises-kinds').kinds.map(({ kind }) => kind));
  const told = [...story.inspections, ...story.watched, ...story.byHand, story.ended, ...story.seen].flatMap(
    (one) => one.kinds ?? [],
  );
  for (const kind of [...told, ...Object.keys(story.running.kinds), ...story.policeKinds, ...story.inspectorKinds])
    assert.ok(kinds.has(kind), kind);
  const hazards = new Set(shipped('settings/hazard-kinds').kinds.map(({ kind }) => kind));
  for (const { kind } of story.seen) assert.ok(hazards.has(kind), kind);
  const points = new Set(shipped('settings/duty-point-kinds').kinds.map(({ kind }) => kind));
  for (const { kind } of story.outOfService) assert.ok(points.has(kind), kind);
});

test('a picture is the same each time, and a PNG of its size', () => {
  const bytes = picture(3);
  assert.deepEqual(bytes, picture(3));
  assert.notDeepEqual(bytes, picture(4));
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  const content = bytes.readUInt32BE(33);
  assert.equal(inflateSync(bytes.subarray(41, 41 + content)).length, 240 * (1 + 320 * 3));
});
