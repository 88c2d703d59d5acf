import type { ReportKind } from '../../api/types'
import { type Day, instantOf, isDay, plusDays, plusMonths } from '../../shared/time/days'

/** Days from the first until the one after the last. */
export interface Period {
  from: Day
  to: Day
}

/** Fields of the form that say which days are meant. */
type DayField = 'day' | 'from' | 'to' | 'campaign'

const dayFields: readonly DayField[] = ['day', 'from', 'to', 'campaign']

/** Which of them a kind of report needs; it takes none of the others. */
export function askedFor(kind: ReportKind): readonly DayField[] {
  if (kind === 'CAMPAIGN') return ['campaign']
  return kind === 'AD_HOC' ? ['from', 'to'] : ['day']
}

export function notAskedFor(kind: ReportKind): readonly DayField[] {
  const asked = askedFor(kind)
  return dayFields.filter((field) => !asked.includes(field))
}

const WEEK = 7
const QUARTER = 3
const FOUR_WEEKS = 28

/** What is meant mostly: the last week, month or quarter that is over, else the last four weeks. */
export function usualDays(kind: ReportKind, today: Day): Partial<Record<DayField, Day>> {
  switch (kind) {
    case 'WEEKLY':
      return { day: plusDays(today, -WEEK) }
    case 'MONTHLY':
      return { day: plusMonths(today, -1) }
    case 'QUARTERLY':
      return { day: plusMonths(today, -QUARTER) }
    case 'AD_HOC':
      return { from: plusDays(today, -FOUR_WEEKS), to: today }
    case 'CAMPAIGN':
      return {}
  }
}

/** The days a report will be about; undefined while they are not said, or are those of a campaign. */
export function periodOf(kind: ReportKind, said: Partial<Record<DayField, string>>): Period | undefined {
  if (kind === 'AD_HOC') {
    const { from = '', to = '' } = said
    return isDay(from) && isDay(to) && from < to ? { from, to } : undefined
  }
  const { day = '' } = said
  return isDay(day) ? around(kind, day) : undefined
}

/** The week from Monday, the month or the quarter that a day lies in. */
function around(kind: ReportKind, day: Day): Period | undefined {
  if (kind === 'WEEKLY') {
    const sinceMonday = (instantOf(day).getUTCDay() + WEEK - 1) % WEEK
    const from = plusDays(day, -sinceMonday)
    return { from, to: plusDays(from, WEEK) }
  }
  const first = `${day.slice(0, 8)}01`
  if (kind === 'MONTHLY') return { from: first, to: plusMonths(first, 1) }
  if (kind !== 'QUARTERLY') return undefined
  const from = plusMonths(first, -(instantOf(day).getUTCMonth() % QUARTER))
  return { from, to: plusMonths(from, QUARTER) }
}
