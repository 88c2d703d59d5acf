import { difference, union } from 'polyclip-ts'
import type { Position } from '../../../shared/geometry/drawn'
import { dissolved, partsOfRings } from './dissolve'
import { welded } from './nodes'
import { crossing, insidePart, insideRing, insideUnit, projected, selfCrossing } from './plane'
import {
  doubleArea,
  edgesOf,
  fixed,
  keyOf,
  multiPolygonOf,
  type Outcome,
  type Part,
  partsOf,
  type Ring,
  ringsOf,
  type Sketch,
  sketchOf,
  type Unit,
  withoutRepeats,
} from './sketch'

const CORNERS = 3
/** In degrees, about a decimetre: a line that ends this near a border was meant to reach it. */
const REACH = 1e-6

/** What a unit is called, as far as it can be edited. */
export type Named = Pick<Unit, 'code' | 'name' | 'nameEn' | 'kind' | 'households'>

function withUnits(sketch: Sketch, gone: readonly string[], come: readonly Unit[]): Sketch {
  const units = new Map(sketch.units)
  for (const code of gone) units.delete(code)
  for (const unit of come) units.set(unit.code, unit)
  const origins = new Map(sketch.origins)
  const before = new Set(gone.flatMap((code) => [...(sketch.origins.get(code) ?? [])]))
  for (const code of gone) origins.delete(code)
  for (const { code } of come) origins.set(code, new Set([...(gone.includes(code) ? [] : (origins.get(code) ?? [])), ...before]))
  return { units, origins }
}

/** Names a unit anew; another code makes it another unit that came out of it. */
export function renameUnit(sketch: Sketch, code: string, named: Named): Outcome {
  const unit = sketch.units.get(code)
  if (!unit) return { sketch }
  if (named.code !== code && sketch.units.has(named.code)) return { fault: 'code-taken' }
  const changed: Unit = { ...named, parts: unit.parts }
  if (named.code !== code) return { sketch: withUnits(sketch, [code], [changed]) }
  return { sketch: { ...sketch, units: new Map(sketch.units).set(code, changed) } }
}

/**
 * Cuts a unit in two along a line that comes in over its border once and goes out once. The piece that holds the middle of
 * more of the ground keeps the name; the other gets the new one.
 */
export function splitUnit(sketch: Sketch, code: string, line: readonly Position[], other: Named): Outcome {
  const unit = sketch.units.get(code)
  if (!unit) return { sketch }
  if (sketch.units.has(other.code)) return { fault: 'code-taken' }
  const cuts = unit.parts.flatMap((part) => {
    const cut = cutOf(part, line)
    return cut ? [{ part, cut }] : []
  })
  const [only] = cuts
  if (!only || cuts.length > 1) return { fault: 'border-not-crossed-twice', at: line[0] }
  const { part, cut } = only
  const inner = cut.slice(1, -1)
  const crossed = innerCrossing(part, cut)
  if (crossed || inner.some((corner) => !insidePart(corner, part))) return { fault: 'border-not-crossed-twice', at: crossed }
  const halves = halvesOf(part, cut)
  if (!halves) return { fault: 'border-not-crossed-twice', at: line[0] }
  const [large, small] = Math.abs(areaOf(halves[0])) >= Math.abs(areaOf(halves[1])) ? halves : [halves[1], halves[0]]
  const kept: Unit = { ...unit, parts: unit.parts.map((one) => (one === part ? large : one)) }
  const made: Unit = { ...other, parts: [small] }
  const next = withUnits(sketch, [], [kept, made])
  const origins = new Map(next.origins).set(other.code, new Set(sketch.origins.get(code)))
  return { sketch: welded({ units: next.units, origins }) }
}

function areaOf(part: Part): number {
  return part.reduce((sum, ring) => sum + doubleArea(ring), 0)
}

/** The stretch of a line between the two places where it meets the outer ring; undefined where those are not two. */
function cutOf([outer]: Part, line: readonly Position[]): Position[] | undefined {
  if (!outer) return undefined
  const reached = line.map((corner) => onRing(corner, outer) ?? corner)
  const met: { place: number; at: Position }[] = []
  for (let i = 0; i + 1 < reached.length; i++) {
    const [a, b] = [reached[i], reached[i + 1]]
    if (!a || !b) continue
    for (const at of crossingsWith(outer, a, b)) {
      const place = i + projected(at, a, b).along
      if (!met.some((other) => keyOf(other.at) === keyOf(at))) met.push({ place, at })
    }
  }
  met.sort((one, another) => one.place - another.place)
  const [first, last] = met
  if (!first || !last || met.length !== 2) return undefined
  const inner = reached.filter((_, i) => i > first.place && i < last.place)
  return [first.at, ...inner, last.at].map(fixed)
}

function crossingsWith(ring: Ring, a: Position, b: Position): Position[] {
  const found: Position[] = []
  for (const [c, d] of edgesOf(ring)) {
    for (const end of [a, b]) if (projected(end, c, d).off < REACH / 100) found.push(end)
    const at = crossing(a, b, c, d)
    if (at && !found.some((other) => Math.hypot(other[0] - at[0], other[1] - at[1]) < REACH / 100)) found.push(at)
  }
  return found.map((at) => nearCorner(ring, at))
}

/** The corner of a ring that a place is meant to be. */
function nearCorner(ring: Ring, at: Position): Position {
  return ring.find((corner) => Math.hypot(corner[0] - at[0], corner[1] - at[1]) < REACH / 100) ?? at
}

function onRing(at: Position, ring: Ring): Position | undefined {
  for (const [a, b] of edgesOf(ring)) {
    const { off, foot } = projected(at, a, b)
    if (off <= REACH) return nearCorner(ring, foot)
  }
  return undefined
}

/** A place where a cut meets a hole, or itself. */
function innerCrossing([, ...holes]: Part, cut: readonly Position[]): Position | undefined {
  for (let i = 0; i + 1 < cut.length; i++) {
    const [a, b] = [cut[i], cut[i + 1]]
    if (!a || !b) continue
    const met = holes.flatMap((hole) => crossingsWith(hole, a, b))
    for (let j = i + 2; j + 1 < cut.length; j++) {
      const [c, d] = [cut[j], cut[j + 1]]
      const at = c && d && crossing(a, b, c, d)
      if (at) met.push(at)
    }
    if (met[0]) return met[0]
  }
  return undefined
}

function halvesOf([outer, ...holes]: Part, cut: readonly Position[]): [Part, Part] | undefined {
  const [from, to] = [cut[0], cut.at(-1)]
  if (!outer || !from || !to) return undefined
  const ring = withCorners(outer, [from, to])
  const start = ring.findIndex((corner) => keyOf(corner) === keyOf(from))
  const turned = [...ring.slice(start), ...ring.slice(0, start)]
  const end = turned.findIndex((corner) => keyOf(corner) === keyOf(to))
  if (start < 0 || end <= 0) return undefined
  const inner = cut.slice(1, -1)
  const one = [...turned.slice(0, end + 1), ...[...inner].reverse()]
  const other = [from, ...inner, ...turned.slice(end)]
  if (one.length < CORNERS || other.length < CORNERS) return undefined
  const own = (half: Ring) => holes.filter((hole) => hole[0] && insideRing(hole[0], half))
  return [
    [one, ...own(one)],
    [other, ...own(other)],
  ]
}

function withCorners(ring: Ring, corners: readonly Position[]): Ring {
  let next = ring
  for (const corner of corners) {
    if (next.some((own) => keyOf(own) === keyOf(corner))) continue
    next = [...edgesOf(next)].flatMap(([a, b]) => (projected(corner, a, b).off < REACH / 10 ? [a, corner] : [a]))
  }
  return withoutRepeats(next)
}

/** Makes neighbours one unit, which keeps the code of the first. */
export function mergeUnits(sketch: Sketch, codes: readonly string[]): Outcome {
  const units = codes.flatMap((code) => sketch.units.get(code) ?? [])
  const [first] = units
  if (!first || units.length < 2) return { fault: 'not-neighbours' }
  if (units.some(({ kind }) => kind !== first.kind)) return { fault: 'kinds-differ' }
  const parts = dissolved(units.flatMap(ringsOf))
  const before = units.reduce((sum, { parts: own }) => sum + own.length, 0)
  // Every one of them must have grown onto another.
  if (parts.length > before - units.length + 1) return { fault: 'not-neighbours' }
  const households = units.every((unit) => unit.households !== undefined)
    ? units.reduce((sum, unit) => sum + (unit.households ?? 0), 0)
    : undefined
  return { sketch: withUnits(sketch, codes, [{ ...first, households, parts }]) }
}

/** Takes a unit away; its ground is left to whoever is drawn over it next. */
export function removeUnit(sketch: Sketch, code: string): Outcome {
  if (sketch.units.size === 1) return { fault: 'last-unit' }
  return { sketch: withUnits(sketch, [code], []) }
}

/**
 * Draws a new unit. A basic grid takes the ground it covers from the other basic grids; micro grids and dedicated ones lie
 * over them. Ground outside `within` is cut off.
 */
export function drawUnit(sketch: Sketch, ring: Ring, named: Named, within: readonly Part[]): Outcome {
  if (sketch.units.has(named.code)) return { fault: 'code-taken' }
  if (ring.length < CORNERS) return { fault: 'too-few-corners', at: ring[0] }
  const crossed = selfCrossing(ring)
  if (crossed) return { fault: 'crosses-itself', at: crossed }
  const drawn: Unit = { ...named, parts: [[ring]] }
  const ground = within.length > 0 ? clipped(drawn, { parts: within }) : drawn
  if (ground.parts.length === 0) return { fault: 'outside-parent', at: ring[0] }
  if (named.kind !== 'basic') return joined(sketch, [], [ground])
  const taken: Unit[] = []
  for (const unit of sketch.units.values()) {
    if (unit.kind !== 'basic') continue
    const rest = without(unit, ground)
    if (rest.parts.length === 0) return { fault: 'nothing-left', at: ring[0] }
    if (rest !== unit) taken.push(rest)
  }
  const origins = taken.flatMap(({ code }) => [...(sketch.origins.get(code) ?? [])])
  return joined(sketch, origins, [...taken, ground])
}

function joined(sketch: Sketch, origins: readonly string[], come: readonly Unit[]): Outcome {
  const last = come.at(-1)
  const next = withUnits(sketch, [], come)
  const all = new Map(next.origins)
  if (last) all.set(last.code, new Set(origins))
  return { sketch: welded({ units: next.units, origins: all }) }
}

function clipped(unit: Unit, within: Pick<Unit, 'parts'>): Unit {
  const outside = difference(polygonsOf(unit), polygonsOf(within))
  return outside.length === 0 ? unit : tidy(unit, difference(polygonsOf(unit), outside))
}

function without(unit: Unit, taken: Unit): Unit {
  const rest = difference(polygonsOf(unit), polygonsOf(taken))
  const before = union(polygonsOf(unit))
  return JSON.stringify(rest) === JSON.stringify(before) ? unit : tidy(unit, rest)
}

type Polygons = [number, number][][][]

function polygonsOf({ parts }: Pick<Unit, 'parts'>): Polygons {
  return multiPolygonOf({ parts } as Unit)
}

function tidy(unit: Unit, polygons: Polygons): Unit {
  const parts = partsOf({ type: 'MultiPolygon', coordinates: polygons })
  return sketchOf([{ ...unit, parts }]).units.get(unit.code) ?? unit
}

/** Cuts a hole into a unit: ground that is nobody's, or for a unit to be drawn into it. */
export function addHole(sketch: Sketch, code: string, ring: Ring): Outcome {
  const unit = sketch.units.get(code)
  if (!unit) return { sketch }
  if (ring.length < CORNERS) return { fault: 'too-few-corners', at: ring[0] }
  const crossed = selfCrossing(ring)
  if (crossed) return { fault: 'crosses-itself', at: crossed }
  const part = unit.parts.find((one) => ring.every((corner) => insidePart(corner, one)))
  const meets = part
    ?.flatMap((own) => [...edgesOf(own)])
    .some(([a, b]) => [...edgesOf(ring)].some(([c, d]) => crossing(a, b, c, d)))
  const swallows = part?.slice(1).some((hole) => hole[0] && insideRing(hole[0], ring))
  if (!part || meets || swallows) return { fault: 'not-inside', at: ring[0] }
  const hole = doubleArea(ring) < 0 ? ring.map(fixed) : [...ring].reverse().map(fixed)
  const parts = unit.parts.map((one) => (one === part ? [...one, hole] : one))
  return { sketch: { ...sketch, units: new Map(sketch.units).set(code, { ...unit, parts }) } }
}

/** Fills the holes of a unit in which no other unit lies. */
export function fillHoles(sketch: Sketch, code: string): Outcome {
  const unit = sketch.units.get(code)
  if (!unit) return { sketch }
  const others = [...sketch.units.values()].filter((other) => other !== unit && other.kind === unit.kind)
  const rings = unit.parts.flatMap(([outer, ...holes]) => [
    ...(outer ? [outer] : []),
    ...holes.filter((hole) => others.some((other) => touches(other, hole))),
  ])
  return { sketch: { ...sketch, units: new Map(sketch.units).set(code, { ...unit, parts: partsOfRings(rings) }) } }
}

function touches(other: Unit, hole: Ring): boolean {
  const keys = new Set(hole.map(keyOf))
  return ringsOf(other).some((ring) => ring.some((corner) => keys.has(keyOf(corner)) || insideRing(corner, hole)))
}

/** The unit under a place; the smallest kind first, as it lies on top. */
export function unitAt(sketch: Sketch, at: Position): Unit | undefined {
  const under = [...sketch.units.values()].filter((unit) => insideUnit(at, unit))
  return under.find(({ kind }) => kind !== 'basic') ?? under[0]
}

/** What is wrong with the drawing as it stands, with a place to look at. */
export function faultsOf(
  sketch: Sketch,
  within: readonly Part[],
): { code: string; fault: 'crosses-itself' | 'outside-parent'; at: Position }[] {
  const parent = { parts: within }
  const rim = new Set(within.flat().flat().map(keyOf))
  const faults: ReturnType<typeof faultsOf> = []
  for (const unit of sketch.units.values()) {
    for (const ring of ringsOf(unit)) {
      const at = selfCrossing(ring)
      if (at) faults.push({ code: unit.code, fault: 'crosses-itself', at })
    }
    const corners = ringsOf(unit).flat()
    const out = within.length > 0 && corners.find((corner) => !rim.has(keyOf(corner)) && isOutside(corner, parent))
    if (out) faults.push({ code: unit.code, fault: 'outside-parent', at: out })
  }
  return faults
}

function isOutside(corner: Position, parent: Pick<Unit, 'parts'>): boolean {
  if (insideUnit(corner, parent)) return false
  return !parent.parts.flat().some((ring) => [...edgesOf(ring)].some(([a, b]) => projected(corner, a, b).off <= REACH))
}
