import { type OpeningDay, openingDays } from '../../../api/types'

/** Days that follow each other, as first and last. */
export function runsOf(days: readonly OpeningDay[]): [OpeningDay, OpeningDay][] {
  const runs: [OpeningDay, OpeningDay][] = []
  for (const day of openingDays.filter((one) => days.includes(one))) {
    const last = runs.at(-1)
    const before = openingDays[openingDays.indexOf(day) - 1]
    if (last && last[1] === before) last[1] = day
    else runs.push([day, day])
  }
  return runs
}
