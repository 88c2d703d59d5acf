import { intersection } from 'polyclip-ts'
import type { RevisionItem } from '../../../api/types'
import type { Position } from '../../../shared/geometry/drawn'
import { projected, squareMetres } from './plane'
import { edgesOf, multiPolygonOf, type Part, partsOf, type Ring, type Sketch, sketchOf, type Unit } from './sketch'

/** In degrees, about a millimetre: borders this near each other are one. */
const SAME_BORDER = 1e-8
/** Less of an ended grid than this lies in another by the way of drawing, not because somebody meant it. */
const SLIGHT = 0.001

/**
 * What has to be published so that the grids of a village become what is drawn: by code, those that end first. A grid whose
 * border only got a corner more is not changed by that.
 *
 * @param village code of the area the grids lie in
 * @param base the published grids
 */
export function itemsOf(village: string, base: readonly Unit[], now: Sketch): RevisionItem[] {
  const published = new Map(base.map((unit) => [unit.code, unit]))
  const drawn = [...now.units.values()]
  const ended = base.filter(({ code }) => !now.units.has(code))
  const heirs = new Map(ended.map((unit) => [unit.code, heirsOf(unit, now)]))
  const items: RevisionItem[] = ended.map(({ code }) => ({
    unit: 'GRID',
    action: 'END',
    code,
    successors: heirs.get(code) ?? [],
  }))
  for (const unit of drawn) {
    const before = published.get(unit.code)
    const predecessors = ended.flatMap(({ code }) => (heirs.get(code)?.includes(unit.code) ? [code] : []))
    const item = before ? changeOf(before, unit, predecessors) : creationOf(village, unit, predecessors)
    if (item) items.push(item)
  }
  return items.sort(inOrder)
}

const order = { END: 0, CHANGE: 1, CREATE: 2 }

function inOrder(one: RevisionItem, other: RevisionItem): number {
  return order[one.action] - order[other.action] || one.code.localeCompare(other.code)
}

/** Whatever took the ground of a grid that ended, or was drawn out of it. */
function heirsOf(ended: Unit, { units, origins }: Sketch): string[] {
  const size = squareMetres(ended)
  return [...units.values()]
    .filter(
      (unit) =>
        origins.get(unit.code)?.has(ended.code) || (unit.kind === ended.kind && sharedMetres(unit, ended) > SLIGHT * size),
    )
    .map(({ code }) => code)
    .sort()
}

function sharedMetres(one: Unit, other: Unit): number {
  const shared = intersection(polygonsOf(one), polygonsOf(other))
  return squareMetres({ parts: partsOf({ type: 'MultiPolygon', coordinates: shared }) })
}

function polygonsOf(unit: Unit): [number, number][][][] {
  return multiPolygonOf(unit)
}

function boundaryOf(unit: Unit) {
  return { type: 'MultiPolygon', coordinates: multiPolygonOf(unit) }
}

function creationOf(village: string, unit: Unit, predecessors: string[]): RevisionItem {
  const { code, kind, name, nameEn, households } = unit
  return {
    unit: 'GRID',
    action: 'CREATE',
    code,
    kind,
    name,
    parent: village,
    boundary: boundaryOf(unit),
    ...(nameEn !== undefined && { nameEn }),
    ...(households !== undefined && { households }),
    ...(predecessors.length > 0 && { predecessors }),
  }
}

function changeOf(before: Unit, unit: Unit, predecessors: string[]): RevisionItem | undefined {
  const { code, kind, name, nameEn, households } = unit
  const changes = {
    ...(kind !== before.kind && { kind }),
    ...(name !== before.name && { name }),
    ...(nameEn !== undefined && nameEn !== before.nameEn && { nameEn }),
    ...(households !== undefined && households !== before.households && { households }),
    ...(!sameGround(before.parts, unit.parts) && { boundary: boundaryOf(unit) }),
    ...(predecessors.length > 0 && { predecessors }),
  }
  return Object.keys(changes).length > 0 ? { unit: 'GRID', action: 'CHANGE', code, ...changes } : undefined
}

/** Whether two outlines are the same, however many corners they have and wherever they begin. */
function sameGround(one: readonly Part[], other: readonly Part[]): boolean {
  const [a, b] = [one.flat(), other.flat()]
  if (one.length !== other.length || a.length !== b.length) return false
  return covers(a, b) && covers(b, a)
}

/** Whether every corner of the one lies on a ring of the other, all corners of a ring on the same. */
function covers(rings: readonly Ring[], others: readonly Ring[]): boolean {
  return rings.every((ring) => others.some((other) => ring.every((corner) => liesOn(corner, other))))
}

function liesOn(corner: Position, ring: Ring): boolean {
  return [...edgesOf(ring)].some(([a, b]) => projected(corner, a, b).off <= SAME_BORDER)
}

/** Whether the editor of a village draws an item; others, such as a grid that moves to another village, are left as they are. */
function isDrawnIn(village: string, known: ReadonlySet<string>, { unit, action, code, parent }: RevisionItem): boolean {
  if (unit !== 'GRID') return false
  return action === 'CREATE' ? parent === village : parent === undefined && known.has(code)
}

/** The items of a revision, those the editor of a village draws and the others. */
export function partedItems(village: string, base: readonly Unit[], items: readonly RevisionItem[]) {
  const known = new Set(base.map(({ code }) => code))
  const own: RevisionItem[] = []
  const others: RevisionItem[] = []
  for (const item of items) (isDrawnIn(village, known, item) ? own : others).push(item)
  return { own, others }
}

/** The published grids with the items of a draft laid over them. */
export function laidOver(base: readonly Unit[], items: readonly RevisionItem[]): Sketch {
  const published = new Map(base.map((unit) => [unit.code, unit]))
  const units = new Map(published)
  for (const item of items) {
    if (item.action === 'END') units.delete(item.code)
    // Of a grid that ended meanwhile there is only what was drawn of it.
    else if (item.action === 'CREATE' || item.boundary || published.has(item.code)) units.set(item.code, unitOf(item, published))
  }
  return { units: sketchOf([...units.values()]).units, origins: originsOf(units, published, items) }
}

function unitOf(item: RevisionItem, published: ReadonlyMap<string, Unit>): Unit {
  const before = published.get(item.code)
  return {
    code: item.code,
    name: item.name ?? before?.name ?? item.code,
    nameEn: item.nameEn ?? before?.nameEn,
    kind: item.kind ?? before?.kind ?? 'basic',
    households: item.households ?? before?.households,
    parts: item.boundary ? partsOf(item.boundary as never) : ((before ?? onlyOne(item.predecessors, published))?.parts ?? []),
  }
}

/** A new grid without a boundary of its own has that of the only one it takes the place of. */
function onlyOne(codes: readonly string[] = [], published: ReadonlyMap<string, Unit>): Unit | undefined {
  return codes.length === 1 ? published.get(codes[0] ?? '') : undefined
}

function originsOf(
  units: ReadonlyMap<string, Unit>,
  published: ReadonlyMap<string, Unit>,
  items: readonly RevisionItem[],
): Map<string, Set<string>> {
  const origins = new Map([...units.keys()].map((code) => [code, new Set(published.has(code) ? [code] : [])]))
  for (const { code, predecessors = [], successors = [] } of items) {
    for (const before of predecessors) origins.get(code)?.add(before)
    for (const heir of successors) origins.get(heir)?.add(code)
  }
  return origins
}

/** What two people did to the same items since one of them began. */
export interface Merged {
  items: RevisionItem[]
  /** What the colleague changed, by code. */
  theirs: string[]
  /** Codes that both changed, each their own way: the reader's own way is in `items`. */
  both: string[]
}

/** Lays what the reader changed since they began over what a colleague saved meanwhile. */
export function mergedItems(
  began: readonly RevisionItem[],
  own: readonly RevisionItem[],
  theirs: readonly RevisionItem[],
): Merged {
  const [first, mine, there] = [byCode(began), byCode(own), byCode(theirs)]
  const codes = [...new Set([...first.keys(), ...mine.keys(), ...there.keys()])].sort()
  const merged: Merged = { items: [], theirs: [], both: [] }
  for (const code of codes) {
    const [before, my, their] = [first.get(code), mine.get(code), there.get(code)]
    const changedByMe = !sameItem(before, my)
    const changedByThem = !sameItem(before, their)
    if (changedByThem) merged.theirs.push(code)
    if (changedByMe && changedByThem && !sameItem(my, their)) merged.both.push(code)
    const item = changedByMe ? my : their
    if (item) merged.items.push(item)
  }
  return merged
}

function byCode(items: readonly RevisionItem[]): Map<string, RevisionItem> {
  return new Map(items.map((item) => [item.code, item]))
}

/** Whether two drafts say the same, in whatever order. */
export function sameItems(some: readonly RevisionItem[], others: readonly RevisionItem[]): boolean {
  const there = byCode(others)
  return some.length === others.length && some.every((item) => sameItem(item, there.get(item.code)))
}

/** The server may give names in another order, and an outline with another first corner. */
export function sameItem(one: RevisionItem | undefined, other: RevisionItem | undefined): boolean {
  if (!one || !other) return one === other
  return saidOf(one) === saidOf(other) && sameGround(groundOf(one), groundOf(other))
}

function saidOf({ boundary: _, ...item }: RevisionItem): string {
  const said = Object.entries(item).filter(([, value]) => value !== undefined && !isEmpty(value))
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function groundOf({ boundary }: RevisionItem): readonly Part[] {
  return boundary ? partsOf(boundary as never) : []
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
