import type { Position } from '../../../shared/geometry/drawn'
import { doubleArea, edgesOf, type Part, type Ring, same, type Unit } from './sketch'

/** Authalic radius of CGCS2000 in metres: the sphere of the same surface. */
const RADIUS = 6371007.18
const RADIAN = Math.PI / 180

/** A box: west, south, east, north. */
export type Box = [number, number, number, number]

export function boxOf(positions: Iterable<Position>): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of positions) {
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

/** Where a place lies on the edge from `a` (0) to `b` (1), and how far off it, in degrees. */
export function projected(at: Position, a: Position, b: Position): { along: number; off: number; foot: Position } {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / length))
  const foot: Position = [a[0] + along * dx, a[1] + along * dy]
  return { along, off: Math.hypot(at[0] - foot[0], at[1] - foot[1]), foot }
}

/** Positive where `c` lies to the left of the line from `a` to `b`. */
function side(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/** Where two edges cross or touch; undefined where they do not or lie on one line. */
export function crossing(a: Position, b: Position, c: Position, d: Position): Position | undefined {
  const [s1, s2] = [side(c, d, a), side(c, d, b)]
  const [s3, s4] = [side(a, b, c), side(a, b, d)]
  if (s1 * s2 > 0 || s3 * s4 > 0 || s1 === s2) return undefined
  const share = s1 / (s1 - s2)
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
}

/** Whether a place lies inside a ring; on its edge either may be said. */
export function insideRing([lon, lat]: Position, ring: Ring): boolean {
  let inside = false
  for (const [a, b] of edgesOf(ring)) {
    if (a[1] > lat !== b[1] > lat && lon < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

export function insidePart(at: Position, part: Part): boolean {
  const [outer, ...holes] = part
  return outer !== undefined && insideRing(at, outer) && !holes.some((hole) => insideRing(at, hole))
}

export function insideUnit(at: Position, unit: Pick<Unit, 'parts'>): boolean {
  return unit.parts.some((part) => insidePart(at, part))
}

/** A place where a ring crosses or touches itself. */
export function selfCrossing(ring: Ring): Position | undefined {
  const edges = [...edgesOf(ring)]
  for (const [i, edge] of edges.entries()) {
    for (const other of edges.slice(i + 1)) {
      const at = apart(edge, other) && crossing(...edge, ...other)
      if (at) return at
    }
  }
  return ring.find((corner, i) => ring.findIndex((other) => same(other, corner)) < i)
}

/** Whether two edges of a ring have no corner in common. */
function apart([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  return !same(a, c) && !same(b, c) && !same(a, d) && !same(b, d)
}

/**
 * The area of a unit in square metres: the spherical excess of its rings on the authalic sphere, after Chamberlain and
 * Duquette (2007), "Some algorithms for polygons on a sphere"; the server's figure is the one that counts.
 */
export function squareMetres(unit: Pick<Unit, 'parts'>): number {
  return unit.parts.reduce(
    (sum, part) => sum + part.reduce((own, ring, place) => own + (place === 0 ? 1 : -1) * Math.abs(ringMetres(ring)), 0),
    0,
  )
}

function ringMetres(ring: Ring): number {
  let sum = 0
  for (const [a, b] of edgesOf(ring)) {
    sum += (b[0] - a[0]) * RADIAN * (2 + Math.sin(a[1] * RADIAN) + Math.sin(b[1] * RADIAN))
  }
  return (sum * RADIUS * RADIUS) / 2
}

/** The middle of a unit's largest part, for numbering and names. */
export function middleOf(unit: Pick<Unit, 'parts'>): Position {
  const outers = unit.parts.flatMap(([outer]) => (outer ? [outer] : []))
  const largest = outers.reduce<Ring>(
    (best, ring) => (Math.abs(doubleArea(ring)) > Math.abs(doubleArea(best)) ? ring : best),
    outers[0] ?? [],
  )
  const [origin = [0, 0] as Position] = largest
  let [x, y, weight] = [0, 0, 0]
  for (const [a, b] of edgesOf(largest)) {
    const [ax, ay, bx, by] = [a[0] - origin[0], a[1] - origin[1], b[0] - origin[0], b[1] - origin[1]]
    const cross = ax * by - bx * ay
    x += (ax + bx) * cross
    y += (ay + by) * cross
    weight += cross
  }
  return weight === 0 ? origin : [origin[0] + x / (3 * weight), origin[1] + y / (3 * weight)]
}
