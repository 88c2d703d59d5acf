import { today } from '../marks/due'
import { type Day, plusDays } from './days'

/** A day so many days from now, as the browser's own field has it. */
export function dayInput(days: number): Day {
  return plusDays(today(), days)
}
