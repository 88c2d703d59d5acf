import type { Position } from '../../../shared/geometry/drawn'

/** A closed line whose last corner is not said again. Outer rings go round to the left, holes to the right. */
export type Ring = readonly Position[]

/** An outer ring and its holes. */
export type Part = readonly Ring[]

export const gridKinds = ['basic', 'micro', 'dedicated'] as const
export type GridKind = (typeof gridKinds)[number]

/** A grid as it is being edited; longitude first, degrees, EPSG:4490. */
export interface Unit {
  readonly code: string
  readonly name: string
  readonly nameEn?: string
  readonly kind: GridKind
  readonly households?: number
  readonly parts: readonly Part[]
}

/** What is drawn, by code, and out of which published units each of them came. */
export interface Sketch {
  readonly units: ReadonlyMap<string, Unit>
  readonly origins: ReadonlyMap<string, ReadonlySet<string>>
}

/** Why something could not be done; the words are those of `boundaries.fault.<fault>`. */
export type Fault =
  | 'border-not-crossed-twice'
  | 'code-taken'
  | 'crosses-itself'
  | 'kinds-differ'
  | 'last-unit'
  | 'no-such-edge'
  | 'nothing-left'
  | 'not-inside'
  | 'not-neighbours'
  | 'outside-parent'
  | 'several-meet-here'
  | 'too-few-corners'

export type Outcome = { readonly sketch: Sketch } | { readonly fault: Fault; readonly at?: Position }

/** A tenth of a millimetre: below what any surveyor means. */
const DECIMALS = 9

export function fixed([lon, lat]: Position): Position {
  return [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))]
}

/** The same for two corners that are one. */
export function keyOf(position: Position): string {
  const [lon, lat] = fixed(position)
  // 0 and -0 are one place.
  return `${lon + 0},${lat + 0}`
}

export function same(a: Position, b: Position): boolean {
  return keyOf(a) === keyOf(b)
}

/** A sketch of published units, their rings turned the agreed way. */
export function sketchOf(units: readonly Unit[]): Sketch {
  return {
    units: new Map(units.map((unit) => [unit.code, { ...unit, parts: unit.parts.map(turned) }])),
    origins: new Map(units.map(({ code }) => [code, new Set([code])])),
  }
}

function turned(part: Part): Part {
  return part.map((ring, place) => {
    const tidy = withoutRepeats(ring.map(fixed))
    return doubleArea(tidy) > 0 === (place === 0) ? tidy : [...tidy].reverse()
  })
}

/** A ring without corners said twice in a row, the closing one among them. */
export function withoutRepeats(ring: Ring): Ring {
  return ring.filter((corner, i) => !same(corner, ring[(i + ring.length - 1) % ring.length] ?? corner) || ring.length === 1)
}

/** Twice the area of a ring in square degrees; positive where it goes round to the left. */
export function doubleArea(ring: Ring): number {
  const [origin] = ring
  if (!origin) return 0
  let sum = 0
  for (const [a, b] of edgesOf(ring)) sum += (a[0] - origin[0]) * (b[1] - origin[1]) - (b[0] - origin[0]) * (a[1] - origin[1])
  return sum
}

export function* edgesOf(ring: Ring): Generator<[Position, Position]> {
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]
    const b = ring[(i + 1) % ring.length]
    if (a && b) yield [a, b]
  }
}

/** Every ring of a unit. */
export function ringsOf(unit: Unit): Ring[] {
  return unit.parts.flat()
}

/** The sketch with every ring put through `change`; units in which nothing changed stay the very same. */
export function mapRings(sketch: Sketch, change: (ring: Ring) => Ring): Sketch {
  const units = new Map<string, Unit>()
  for (const [code, unit] of sketch.units) {
    const parts = unit.parts.map((part) => {
      const rings = part.map(change)
      return rings.some((ring, i) => ring !== part[i]) ? rings : part
    })
    units.set(code, parts.some((part, i) => part !== unit.parts[i]) ? { ...unit, parts } : unit)
  }
  return { ...sketch, units }
}

/** GeoJSON coordinates of a MultiPolygon. */
export function multiPolygonOf(unit: Pick<Unit, 'parts'>): Position[][][] {
  return unit.parts.map((part) => part.map((ring) => ring.concat(ring.slice(0, 1))))
}

/** The parts of a GeoJSON Polygon or MultiPolygon. */
export function partsOf(geometry: { type: string; coordinates: unknown }): Part[] {
  const all = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Position[][][]
  return all.map((rings) => rings.map((ring) => ring.slice(0, -1).map(([lon, lat]): Position => [lon, lat])))
}
