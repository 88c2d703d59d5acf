import { type Day, plusDays } from '../../shared/time/days'

/** From a day to the day before `to`. */
export interface Span {
  from: Day
  to: Day
}

const DAYS = 7

/** The seven whole days before today and the seven before those: whole weeks, whatever the hour of the morning. */
export function lastTwoWeeks(today: Day): { now: Span; before: Span } {
  const middle = plusDays(today, -DAYS)
  return { now: { from: middle, to: today }, before: { from: plusDays(middle, -DAYS), to: middle } }
}

const Z = 1.96

/**
 * How one count differs from the one before it, and whether by more than chance brings: two counts of rare events that happen
 * equally often differ by more than 1.96 √(a + b) in one of twenty weeks only (normal approximation of the conditional test of
 * Przyborowski and Wilenski, Biometrika 31, 1940).
 */
export function difference(now: number, before: number): { by: number; beyondChance: boolean } {
  const by = now - before
  return { by, beyondChance: Math.abs(by) > Z * Math.sqrt(now + before) }
}
