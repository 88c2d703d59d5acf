import type { PlannedShift } from '../../../api/types'
import { countyDay } from '../../../locales/county-clock'
import { type Day, instantOf, plusDays } from '../../../shared/time/days'

const DAYS_OF_WEEK = 7

/** The Monday of the week that a day lies in. */
export function mondayOf(day: Day): Day {
  return plusDays(day, -((instantOf(day).getUTCDay() + 6) % DAYS_OF_WEEK))
}

export function daysFrom(monday: Day): Day[] {
  return Array.from({ length: DAYS_OF_WEEK }, (_, index) => plusDays(monday, index))
}

/** The day on which a shift begins, by the clock of the county. */
function dayOfShift(from: string): Day {
  return countyDay(new Date(from))
}

export interface TeamWeek {
  teamId: string
  teamName: string
  /** By day of the week. */
  days: PlannedShift[][]
}

/** Planned shifts as a table: a row a team, a column a day. A shift past midnight belongs to the day on which it begins. */
export function weekOf(shifts: readonly PlannedShift[], monday: Day): TeamWeek[] {
  const days = daysFrom(monday)
  const teams = new Map<string, TeamWeek>()
  for (const shift of shifts) {
    const { teamId, teamName, from } = shift
    const week = teams.get(teamId) ?? { teamId, teamName, days: days.map(() => []) }
    week.days[days.indexOf(dayOfShift(from))]?.push(shift)
    teams.set(teamId, week)
  }
  return [...teams.values()].sort((one, other) => one.teamName.localeCompare(other.teamName))
}

/** How many are missing; nobody is missing from what is cancelled. */
export function missingIn({ state, peopleNeeded, peoplePlanned }: PlannedShift): number {
  return state === 'CANCELLED' ? 0 : Math.max(0, peopleNeeded - peoplePlanned)
}
