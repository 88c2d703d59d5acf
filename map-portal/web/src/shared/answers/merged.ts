/** One of several lists that are read page by page, each newest first. */
export interface Source<T> {
  items: readonly T[]
  cursor?: string
  /** Nothing comes after what was read. */
  ended: boolean
}

export function notAsked<T>(): Source<T> {
  return { items: [], ended: false }
}

/** How far back a list is known: all that is newer is there. */
function horizonOf<T>({ items, ended }: Source<T>, timeOf: (item: T) => number): number {
  const last = items.at(-1)
  if (ended) return Number.NEGATIVE_INFINITY
  return last === undefined ? Number.POSITIVE_INFINITY : timeOf(last)
}

/** All of the lists in one order, as far back as every one of them is known: nothing is put in between later. */
export function mergedOf<T>(sources: readonly Source<T>[], timeOf: (item: T) => number): T[] {
  const horizon = Math.max(...sources.map((source) => horizonOf(source, timeOf)))
  return sources
    .flatMap(({ items }) => items)
    .filter((item) => timeOf(item) >= horizon)
    .sort((one, other) => timeOf(other) - timeOf(one))
}

/** Which lists have to be read further so that more can be shown: those that are known the least far back. */
export function toAsk<T>(sources: readonly Source<T>[], timeOf: (item: T) => number): boolean[] {
  const horizons = sources.map((source) => horizonOf(source, timeOf))
  const nearest = Math.max(...horizons)
  return sources.map(({ ended }, index) => !ended && horizons[index] === nearest)
}
