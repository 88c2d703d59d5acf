import { type DisputeStatus, disputeStatuses, type TriageLevel, triageLevels } from '../../../api/types'
import { isDay } from '../../../shared/time/days'

/** Which matters are listed. It is all in the address. */
export interface MattersQuery {
  area?: string
  from?: string
  to?: string
  category: string[]
  level: TriageLevel[]
  status: DisputeStatus[]
  q?: string
  unit?: string
  mine?: boolean
  open?: boolean
  overdue?: boolean
}

const flags = ['mine', 'open', 'overdue'] as const
const SHORTEST_WORDS = 2

export function mattersQueryOf(query: URLSearchParams): MattersQuery {
  const text = (name: string) => query.get(name)?.trim() || undefined
  const day = (name: string) => {
    const value = query.get(name) ?? ''
    return isDay(value) ? value : undefined
  }
  const chosen = <T extends string>(name: string, known: readonly T[]) =>
    known.filter((value) => query.getAll(name).includes(value))
  const words = text('q')
  return {
    area: text('area'),
    from: day('from'),
    to: day('to'),
    category: query.getAll('category'),
    level: chosen('level', triageLevels),
    status: chosen('status', disputeStatuses),
    q: words && words.length >= SHORTEST_WORDS ? words : undefined,
    unit: text('unit'),
    ...Object.fromEntries(flags.filter((flag) => query.get(flag) === 'true').map((flag) => [flag, true])),
  }
}

/** The address part of a question; the ledger of the same question has the same. */
export function searchOfMatters(asked: MattersQuery): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== false && one !== '') query.append(name, String(one))
    }
  }
  return query.toString()
}

/** How many filters are on, besides the area. */
export function filtersOn({ area: _, ...others }: MattersQuery): number {
  return Object.values(others).filter((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))).length
}
