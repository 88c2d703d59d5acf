import { type Day, plusDays } from '../time/days'
import { today } from './due'

/** A day so many days from now, as the browser's own field has it. */
export function dayInput(days: number): Day {
  return plusDays(today(), days)
}
