import type { Day } from '../../shared/time/days'
import { plusMonths } from '../../shared/time/days'

/** How far back a month can be taken. */
const MOST_MONTHS = 24

/** The months that are over, newest first, as `2026-03`. */
export function monthsBefore(today: Day): string[] {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: MOST_MONTHS }, (_, index) => plusMonths(first, -1 - index).slice(0, 7))
}

/** The first day of a month, by which it is written in the reader's language. */
export function firstDayOf(month: string): Day {
  return `${month}-01`
}
