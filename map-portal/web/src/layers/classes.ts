/** Upper bounds of the classes, ascending, at most five; class i holds counts above bound i-1 up to bound i. */
export type Bounds = number[]

const MAX_CLASSES = 5

/**
 * Classes with about as many cells each, at bounds that are easy to read. Zero and withheld cells are drawn apart and are no class.
 */
export function classBounds(counts: readonly number[]): Bounds {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b)
  const largest = sorted.at(-1)
  if (largest === undefined) return []
  const bounds: Bounds = []
  for (let part = 1; part < MAX_CLASSES; part++) {
    const quantile = sorted[Math.floor((part * (sorted.length - 1)) / MAX_CLASSES)] ?? largest
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
