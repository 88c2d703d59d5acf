/** Matters per 1,000 households, with the bounds of its 95 % interval. */
export interface Rate {
  value: number
  low: number
  high: number
}

/** Of fewer matters chance says more than the place does: the interval would be wider than the rate itself. */
export const FEWEST_MATTERS = 10

const PER = 1000
const Z = 1.959964

/**
 * The rate of a count among households. Undefined below {@link FEWEST_MATTERS} and where the households are not known.
 * The bounds are Byar's approximation of the exact Poisson limits (Breslow and Day, Statistical Methods in Cancer Research,
 * volume II, IARC 1987, pages 69 f.).
 */
export function rateOf(count: number, households: number | undefined): Rate | undefined {
  if (!households || count < FEWEST_MATTERS) return undefined
  const per = PER / households
  return { value: count * per, low: limit(count, -Z) * per, high: limit(count + 1, Z) * per }
}

function limit(of: number, z: number): number {
  return of * (1 - 1 / (9 * of) + z / (3 * Math.sqrt(of))) ** 3
}
