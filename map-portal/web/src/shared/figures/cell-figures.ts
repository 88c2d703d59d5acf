import type { Heat, HotSpotCell, HotSpots } from '../../api/types'

/** What is known of one cell: a count, or that it is withheld. */
export type Figure = { kind: 'count'; count: number } | { kind: 'withheld' }

export type Figures = ReadonlyMap<string, Figure>

/** Figures by code. A cell that is not in the answer has no matters. */
export function figuresOf(heat: Heat): Figures {
  return new Map(
    heat.cells.map((cell) => [
      cell.code,
      cell.withheld || cell.count === undefined ? { kind: 'withheld' } : { kind: 'count', count: cell.count },
    ]),
  )
}

export function hotSpotsByCode(hotSpots: HotSpots): ReadonlyMap<string, HotSpotCell> {
  return new Map(hotSpots.cells.map((cell) => [cell.code, cell]))
}
