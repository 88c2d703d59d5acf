/** Upper bounds of the classes, ascending, at most five; class i holds counts above bound i-1 up to bound i. */
export type Bounds = number[]

/** Shares of the cells up to which the lower four classes reach: counts are crowded below and thin above, where it matters. */
const SHARES = [0.35, 0.65, 0.85, 0.95]

/**
 * Classes by quantiles that grow finer towards the top, at bounds that are easy to read.
 * Zero and withheld cells are drawn apart and are no class.
 */
export function classBounds(counts: readonly number[]): Bounds {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b)
  const largest = sorted.at(-1)
  if (largest === undefined) return []
  const bounds: Bounds = []
  for (const share of SHARES) {
    const quantile = sorted[Math.floor(share * (sorted.length - 1))] ?? largest
    const bound = easy(quantile)
    if (bound > (bounds.at(-1) ?? 0) && bound < largest) bounds.push(bound)
  }
  return [...bounds, largest]
}

/** Two significant digits, and steps of five in the second where the number is large. */
function easy(value: number): number {
  if (value < 20) return Math.round(value)
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  const step = value < 100 ? unit * 5 : unit
  return Math.max(1, Math.round(value / step) * step)
}

/** Which class a count is in, from 0. */
export function classOf(count: number, bounds: Bounds): number {
  const index = bounds.findIndex((bound) => count <= bound)
  return index < 0 ? Math.max(0, bounds.length - 1) : index
}
