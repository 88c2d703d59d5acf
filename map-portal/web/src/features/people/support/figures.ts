import type { SupportFigures } from '../../../api/types'

interface Town {
  code: string
  name: string
  /** By kind of help; a kind that is not in it has none, or too few to say. */
  counts: ReadonlyMap<string, number>
}

/** Rows of towns, columns of kinds, in the order in which they come. */
export function figuresByTown(rows: SupportFigures['rows']) {
  const kinds = new Map<string, string>()
  const towns = new Map<string, { name: string; counts: Map<string, number> }>()
  for (const { areaCode, areaName, kind, kindName, count } of rows) {
    kinds.set(kind, kindName)
    const town = towns.get(areaCode) ?? { name: areaName, counts: new Map() }
    town.counts.set(kind, count)
    towns.set(areaCode, town)
  }
  return {
    kinds: [...kinds].map(([code, name]) => ({ code, name })),
    towns: [...towns].map(([code, town]): Town => ({ code, ...town })),
  }
}
