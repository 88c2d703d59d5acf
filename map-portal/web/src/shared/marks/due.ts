import { countyDay } from '../../locales/county-clock'
import { type Day, daysBetween } from '../time/days'

const MILLIS_PER_HOUR = 3_600_000
const HOURS_PER_DAY = 24
const SOON_HOURS = 48

/** How far away a due time is, as people say it: in hours when near, in days otherwise. */
export interface Distance {
  overdue: boolean
  soon: boolean
  unit: 'hours' | 'days'
  amount: number
}

export function distanceOf(due: string, now: Date): Distance {
  const hours = (new Date(due).getTime() - now.getTime()) / MILLIS_PER_HOUR
  const far = Math.abs(hours)
  const inHours = far < SOON_HOURS
  return {
    overdue: hours < 0,
    soon: hours >= 0 && hours <= SOON_HOURS,
    unit: inHours ? 'hours' : 'days',
    amount: inHours ? Math.max(1, Math.floor(far)) : Math.floor(far / HOURS_PER_DAY),
  }
}

/** The distance to the end of a day. A day is overdue from the day after. */
export function distanceOfDay(due: Day, today: Day): Distance {
  const days = daysBetween(today, due)
  return { overdue: days < 0, soon: days >= 0 && days <= 2, unit: 'days', amount: Math.abs(days) }
}

/** The day in the county. */
export function today(now = new Date()): Day {
  return countyDay(now)
}
