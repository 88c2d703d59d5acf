/** Where the phone was, and when, in milliseconds since 1970. */
export interface Seen {
  at: number
  lon: number
  lat: number
  accuracyMetres?: number
}

const MOVING_MILLIS = 10_000
export const STANDING_MILLIS = 60_000
/** Longer than this without a position is said to be a gap. */
const GAP_MILLIS = 180_000
const LEAST_METRES = 20
const EARTH_METRES = 6_371_000

function metresBetween(one: Seen, other: Seen): number {
  const radians = Math.PI / 180
  const x = (other.lon - one.lon) * radians * Math.cos(((one.lat + other.lat) / 2) * radians)
  const y = (other.lat - one.lat) * radians
  return Math.hypot(x, y) * EARTH_METRES
}

/** Whether somebody went on, as far as the phone can tell: less than its own inexactness is standing. */
export function hasMoved(before: Seen, now: Seen): boolean {
  return metresBetween(before, now) > Math.max(LEAST_METRES, before.accuracyMetres ?? 0, now.accuracyMetres ?? 0)
}

/** Whether a position is worth keeping: every ten seconds on the way, every minute while standing. */
export function isDue(before: Seen | undefined, now: Seen): boolean {
  if (!before) return true
  return now.at - before.at >= (hasMoved(before, now) ? MOVING_MILLIS : STANDING_MILLIS)
}

export interface Gap {
  from: number
  to: number
}

/** The gap between two positions; undefined where they lie close enough in time. */
export function gapBetween(from: number | undefined, to: number): Gap | undefined {
  return from !== undefined && to - from > GAP_MILLIS ? { from, to } : undefined
}
