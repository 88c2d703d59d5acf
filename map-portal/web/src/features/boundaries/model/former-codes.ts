import { type Day, plusDays } from '../../../shared/time/days'

/** A unit as it stands on a day, and since when. */
interface Dated {
  code: string
  validFrom?: string
}

/** Enough for a village that was redrawn every year; further back is asked no more. */
const MOST_DAYS = 60

/**
 * Codes of units that were there once and may have ended: where something began on a day, something else may have ended, so
 * the day before is asked, and so on back.
 *
 * @param now what is there today
 * @param onDay what was there on a day
 */
export async function formerCodes(now: readonly Dated[], onDay: (day: Day) => Promise<readonly Dated[]>): Promise<string[]> {
  const codes = new Set<string>()
  const asked = new Set<Day>()
  let seen = now
  while (asked.size < MOST_DAYS) {
    const days = new Set(seen.flatMap(({ validFrom }) => (validFrom ? [plusDays(validFrom, -1)] : [])))
    const next = [...days].filter((day) => !asked.has(day)).slice(0, MOST_DAYS - asked.size)
    if (next.length === 0) break
    for (const day of next) asked.add(day)
    seen = (await Promise.all(next.map(onDay))).flat()
    for (const { code } of seen) codes.add(code)
  }
  return [...codes].sort()
}
