import type { Position } from '../../../shared/geometry/drawn'
import { type Box, boxOf, projected } from './plane'
import { edgesOf, fixed, keyOf, mapRings, type Outcome, ringsOf, type Sketch, withoutRepeats } from './sketch'

/** A corner, whoever has it. */
export interface Node {
  readonly key: string
  readonly position: Position
  /** The units whose border it is on. */
  readonly units: ReadonlySet<string>
  /** The corners next to it, by key. */
  readonly next: ReadonlySet<string>
}

const FEWEST = 3
/** A millimetre: a corner this near an edge is meant to lie on it. */
const ON_EDGE = 1e-8

/** All corners of a sketch, by key. */
export function nodesOf(sketch: Sketch): Map<string, Node> {
  const nodes = new Map<string, { key: string; position: Position; units: Set<string>; next: Set<string> }>()
  const at = (position: Position, unit: string) => {
    const key = keyOf(position)
    const node = nodes.get(key) ?? { key, position, units: new Set<string>(), next: new Set<string>() }
    nodes.set(key, node)
    node.units.add(unit)
    return node
  }
  for (const unit of sketch.units.values()) {
    for (const ring of ringsOf(unit)) {
      for (const [a, b] of edgesOf(ring)) {
        const [from, to] = [at(a, unit.code), at(b, unit.code)]
        from.next.add(to.key)
        to.next.add(from.key)
      }
    }
  }
  return nodes
}

/**
 * Gives every edge the corners of others that lie on it, so that a border two units share is the same row of corners in
 * both: a surveyor's file often lacks the corner of a crossroads in the long side across.
 */
export function welded(sketch: Sketch, within: number = ON_EDGE): Sketch {
  const nodes = [...nodesOf(sketch).values()]
  const lookUp = squaresOf(nodes)
  return mapRings(sketch, (ring) => {
    const more: Position[] = []
    let changed = false
    for (const [a, b] of edgesOf(ring)) {
      more.push(a)
      const [west, south, east, north] = boxOf([a, b])
      const found = lookUp([west - within, south - within, east + within, north + within])
        .map((position) => ({ position, ...projected(position, a, b) }))
        .filter(({ off, along, position }) => off <= within && along > 0 && along < 1 && isOther(position, a, b))
        .sort((one, other) => one.along - other.along)
      for (const { position } of found) more.push(position)
      changed ||= found.length > 0
    }
    return changed ? withoutRepeats(more) : ring
  })
}

function isOther(position: Position, a: Position, b: Position): boolean {
  const key = keyOf(position)
  return key !== keyOf(a) && key !== keyOf(b)
}

/** Finds the corners in a box without going through all of them. */
function squaresOf(nodes: readonly Node[]): (box: Box) => Position[] {
  const all = boxOf(nodes.map(({ position }) => position))
  const side = Math.max(all[2] - all[0], all[3] - all[1], 1e-9) / Math.max(1, Math.ceil(Math.sqrt(nodes.length)))
  const squares = new Map<string, Position[]>()
  const column = (lon: number) => Math.floor((lon - all[0]) / side)
  const row = (lat: number) => Math.floor((lat - all[1]) / side)
  for (const { position } of nodes) {
    const key = `${column(position[0])} ${row(position[1])}`
    const there = squares.get(key)
    if (there) there.push(position)
    else squares.set(key, [position])
  }
  return ([west, south, east, north]) => {
    const found: Position[] = []
    for (let x = column(west); x <= column(east); x++) {
      for (let y = row(south); y <= row(north); y++) found.push(...(squares.get(`${x} ${y}`) ?? []))
    }
    return found.filter(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north)
  }
}

/** Moves a corner for everyone who has it. */
export function moveNode(sketch: Sketch, key: string, to: Position): Outcome {
  const target = fixed(to)
  const moved = mapRings(sketch, (ring) =>
    ring.some((corner) => keyOf(corner) === key)
      ? withoutRepeats(ring.map((corner) => (keyOf(corner) === key ? target : corner)))
      : ring,
  )
  for (const unit of moved.units.values()) {
    if (ringsOf(unit).some((ring) => ring.length < FEWEST)) return { fault: 'too-few-corners', at: target }
  }
  // Dropped onto somebody's edge, it becomes a corner of that one too.
  return { sketch: welded(moved) }
}

/** Puts a corner into an edge, for everyone who has the edge. */
export function insertNode(sketch: Sketch, a: Position, b: Position, at: Position): Outcome {
  const [from, to, place] = [keyOf(a), keyOf(b), fixed(at)]
  let found = false
  const more = mapRings(sketch, (ring) => {
    const corners: Position[] = []
    for (const [start, end] of edgesOf(ring)) {
      corners.push(start)
      const [one, other] = [keyOf(start), keyOf(end)]
      if ((one === from && other === to) || (one === to && other === from)) corners.push(place)
    }
    if (corners.length === ring.length) return ring
    found = true
    return withoutRepeats(corners)
  })
  return found ? { sketch: more } : { fault: 'no-such-edge', at: place }
}

/** Takes a corner away, for everyone who has it. Where several borders meet it stays: one of them would tear. */
export function removeNode(sketch: Sketch, key: string): Outcome {
  const node = nodesOf(sketch).get(key)
  if (!node) return { sketch }
  if (node.next.size > 2) return { fault: 'several-meet-here', at: node.position }
  let tooFew = false
  const less = mapRings(sketch, (ring) => {
    if (!ring.some((corner) => keyOf(corner) === key)) return ring
    tooFew ||= ring.length <= FEWEST
    return ring.filter((corner) => keyOf(corner) !== key)
  })
  return tooFew ? { fault: 'too-few-corners', at: node.position } : { sketch: less }
}

/** The nearest corner within reach, else the nearest place on an edge, else the place itself. */
export function snapped(sketch: Sketch, at: Position, reach: number, besides?: string): { position: Position; key?: string } {
  let nearest: { position: Position; off: number; key?: string } = { position: at, off: reach }
  for (const [a] of edgesNear(sketch, at, reach)) {
    const off = Math.hypot(a[0] - at[0], a[1] - at[1])
    const key = keyOf(a)
    if (off <= nearest.off && key !== besides) nearest = { position: a, off, key }
  }
  if (nearest.key !== undefined) return { position: nearest.position, key: nearest.key }
  const edge = edgeNear(sketch, at, reach, besides)
  return { position: edge ? edge.foot : at }
}

interface NearEdge {
  a: Position
  b: Position
  foot: Position
}

/** The edge nearest to a place, within reach. */
export function edgeNear(sketch: Sketch, at: Position, reach: number, besides?: string): NearEdge | undefined {
  let best: NearEdge | undefined
  let least = reach
  for (const [a, b] of edgesNear(sketch, at, reach)) {
    if (keyOf(a) === besides || keyOf(b) === besides) continue
    const { foot, off } = projected(at, a, b)
    if (off > least || (best && off === least)) continue
    best = { a, b, foot }
    least = off
  }
  return best
}

/** Edges of the rings that come near a place. */
function* edgesNear(sketch: Sketch, [x, y]: Position, reach: number): Generator<[Position, Position]> {
  for (const unit of sketch.units.values()) {
    for (const ring of ringsOf(unit)) {
      const [west, south, east, north] = boxOf(ring)
      if (x >= west - reach && x <= east + reach && y >= south - reach && y <= north + reach) yield* edgesOf(ring)
    }
  }
}
