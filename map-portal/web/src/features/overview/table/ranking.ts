import type { Area, GridCell, HotSpotCell } from '../../../api/types'
import type { Figure, Figures } from '../../../shared/figures/cell-figures'
import type { Change, Changes } from '../../../shared/figures/change'
import { type Rate, rateOf } from '../../../shared/figures/rate'
import type { SharesSeen } from '../figures/use-figures'

/** A line of the ranked table: an area or a grid with what is known of it. */
export interface Row {
  code: string
  name: string
  nameEn?: string
  bbox: number[]
  /** Undefined while counts are not known; no matters is a count of 0. */
  figure?: Figure
  /** Absent where not known. */
  households?: number
  /** Matters in the window per 1,000 households. */
  rate?: Rate
  /** Part of all matters, from 0 to 1; undefined where the total is withheld. */
  share?: number
  hotSpot?: HotSpotCell
  /** Against the same days a year before, where that is asked for. */
  change?: Change | 'withheld'
  /** Share of it that patrols saw, from 0 to 1, where that is asked for; undefined where nothing can be said. */
  seen?: number
}

export type Column = 'name' | 'count' | 'rate' | 'hot' | 'before' | 'change' | 'seen'
export interface Order {
  column: Column
  descending: boolean
}

interface Known {
  figures?: Figures
  total?: number
  hotSpots?: ReadonlyMap<string, HotSpotCell>
  changes?: Changes
  seen?: SharesSeen
}

export function rowsOf(cells: readonly (Area | GridCell)[], known: Known): Row[] {
  return cells.map(({ code, name, nameEn, bbox, households }) => {
    const figure: Figure | undefined = known.figures && (known.figures.get(code) ?? { kind: 'count', count: 0 })
    const share = figure?.kind === 'count' && known.total ? figure.count / known.total : undefined
    const rate = figure?.kind === 'count' ? rateOf(figure.count, households) : undefined
    const change = known.changes && (known.changes.get(code) ?? { now: 0, before: 0, kind: 'TOO_FEW' })
    return {
      code,
      name,
      nameEn,
      bbox,
      figure,
      households,
      rate,
      share,
      hotSpot: known.hotSpots?.get(code),
      change,
      seen: shareIn(known, code),
    }
  })
}

function shareIn({ seen }: Known, code: string): number | undefined {
  const share = seen?.get(code)
  return share !== undefined && share >= 0 ? share : undefined
}

/** Withheld ones stand below every count, whatever the direction would say of a number they do not have. */
export function sorted(rows: readonly Row[], order: Order, language: string): Row[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const byName = (a: Row, b: Row) => collator.compare(nameIn(a, language), nameIn(b, language))
  const sign = order.descending ? -1 : 1
  return [...rows].sort((a, b) => {
    if (order.column === 'name') return sign * byName(a, b)
    const [left, right] = [numberIn(a, order.column), numberIn(b, order.column)]
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined) || byName(a, b)
    return sign * (left - right) || byName(a, b)
  })
}

export function nameIn(row: { name: string; nameEn?: string }, language: string): string {
  return language === 'en' && row.nameEn ? row.nameEn : row.name
}

/** More first: by how far beyond chance is not told, so by how much within a kind. */
function changeIn({ change }: Row, column: 'before' | 'change'): number | undefined {
  if (!change || change === 'withheld') return undefined
  return column === 'before' ? change.before : change.now - change.before
}

function numberIn(row: Row, column: Exclude<Column, 'name'>): number | undefined {
  if (column === 'hot') return row.hotSpot?.z
  if (column === 'rate') return row.rate?.value
  if (column === 'seen') return row.seen
  if (column === 'before' || column === 'change') return changeIn(row, column)
  return row.figure?.kind === 'count' ? row.figure.count : undefined
}
