import type { Position } from '../../../shared/geometry/drawn'
import { insideRing } from './plane'
import { doubleArea, edgesOf, keyOf, type Part, type Ring } from './sketch'

/**
 * What rings enclose together: an edge that two of them have in opposite directions is inside and goes; what remains is
 * walked round. Rings must be turned the agreed way and share the corners of their common borders.
 */
export function dissolved(rings: readonly Ring[]): Part[] {
  return partsOfRings(walked(outline(rings)))
}

interface Edge {
  a: Position
  b: Position
}

function outline(rings: readonly Ring[]): Edge[] {
  const edges = new Map<string, Edge>()
  for (const ring of rings) {
    for (const [a, b] of edgesOf(ring)) {
      const [from, to] = [keyOf(a), keyOf(b)]
      if (!edges.delete(`${to} ${from}`)) edges.set(`${from} ${to}`, { a, b })
    }
  }
  return [...edges.values()]
}

function walked(edges: readonly Edge[]): Ring[] {
  const leaving = new Map<string, Edge[]>()
  for (const edge of edges) {
    const key = keyOf(edge.a)
    leaving.set(key, [...(leaving.get(key) ?? []), edge])
  }
  const rings: Ring[] = []
  const left = new Set(edges)
  for (const first of edges) {
    if (!left.has(first)) continue
    const ring: Position[] = []
    let edge: Edge | undefined = first
    while (edge && left.has(edge)) {
      left.delete(edge)
      ring.push(edge.a)
      edge = onward(
        edge,
        (leaving.get(keyOf(edge.b)) ?? []).filter((next) => left.has(next)),
      )
    }
    rings.push(ring)
  }
  return rings
}

/** Where rings touch in a corner, the sharpest turn to the left keeps each of them simple. */
function onward(edge: Edge, choices: readonly Edge[]): Edge | undefined {
  const back = Math.atan2(edge.a[1] - edge.b[1], edge.a[0] - edge.b[0])
  const turn = ({ a, b }: Edge) => {
    const angle = back - Math.atan2(b[1] - a[1], b[0] - a[0])
    return angle <= 0 ? angle + 2 * Math.PI : angle
  }
  return choices.reduce<Edge | undefined>((best, next) => (!best || turn(next) < turn(best) ? next : best), undefined)
}

/** Each hole goes to the smallest ring around it. */
export function partsOfRings(rings: readonly Ring[]): Part[] {
  const outers = rings.filter((ring) => doubleArea(ring) > 0).sort((one, other) => doubleArea(one) - doubleArea(other))
  const parts = new Map<Ring, Ring[]>(outers.map((outer) => [outer, []]))
  for (const hole of rings.filter((ring) => doubleArea(ring) < 0)) {
    const around = outers.find((outer) => hole.every((corner) => hasOrHolds(outer, corner)))
    parts.get(around ?? hole)?.push(hole)
  }
  return outers.map((outer) => [outer, ...(parts.get(outer) ?? [])]).reverse()
}

function hasOrHolds(outer: Ring, corner: Position): boolean {
  const key = keyOf(corner)
  return outer.some((own) => keyOf(own) === key) || insideRing(corner, outer)
}
