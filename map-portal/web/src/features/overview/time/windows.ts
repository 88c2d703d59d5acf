import type { Trend } from '../../../api/types'
import { type Day, daysBetween, plusDays, plusMonths } from '../../../shared/time/days'

/** From the first day to the day after the last. */
export interface TimeWindow {
  from: Day
  to: Day
}

export type Step = 'week' | 'month'

export const presets = [30, 90, 365] as const

export function plusSteps(day: Day, step: Step, steps: number): Day {
  return step === 'month' ? plusMonths(day, steps) : plusDays(day, 7 * steps)
}

/** From the first step with matters to the end of the last one; undefined where there are none. */
export function extentOf(trend: Trend): TimeWindow | undefined {
  const withMatters = trend.points.filter((point) => point.count > 0)
  const first = withMatters.at(0)
  const last = withMatters.at(-1)
  return first && last && { from: first.from, to: plusSteps(last.from, trend.step, 1) }
}

/** The last `days` days of the extent. */
export function lastDays(extent: TimeWindow, days: number): TimeWindow {
  return { from: plusDays(extent.to, -days), to: extent.to }
}

const USUAL_DAYS = 365

/** What is looked at first: the last year, or all there is where that is less. */
export function usualWindow(extent: TimeWindow): TimeWindow {
  return lengthInDays(extent) <= USUAL_DAYS ? extent : lastDays(extent, USUAL_DAYS)
}

function lengthInDays(window: TimeWindow): number {
  return daysBetween(window.from, window.to)
}

export function sameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.from === b.from && a.to === b.to
}

/**
 * The same days a year before, as far as this year has come: days that have not been yet are not held against full ones.
 * Undefined where the window is all to come, or records do not go back as far.
 */
export function yearBefore(window: TimeWindow, extent: TimeWindow, today: Day): TimeWindow | undefined {
  const tomorrow = plusDays(today, 1)
  if (tomorrow <= window.from) return undefined
  const isOver = window.to <= tomorrow
  const before = { from: plusMonths(window.from, -12), to: plusMonths(isOver ? window.to : tomorrow, -12) }
  return before.from < extent.from ? undefined : before
}

/** The window moved by steps; whole months stay whole months. */
export function shifted(window: TimeWindow, step: Step, steps: number): TimeWindow {
  const wholeMonths = step === 'month' && window.from.endsWith('-01') && window.to.endsWith('-01')
  const from = plusSteps(window.from, step, steps)
  return { from, to: wholeMonths ? plusMonths(window.to, steps) : plusDays(from, lengthInDays(window)) }
}

/** The next window of the film, or undefined at its end. */
export function nextFrame(window: TimeWindow, extent: TimeWindow, step: Step): TimeWindow | undefined {
  const next = shifted(window, step, 1)
  return next.to > extent.to ? undefined : next
}

/** The first window of a film: as long as the chosen one, or one step where the chosen one covers everything. */
export function firstFrame(window: TimeWindow, extent: TimeWindow, step: Step): TimeWindow {
  const to = plusDays(extent.from, lengthInDays(window))
  return to < extent.to ? { from: extent.from, to } : { from: extent.from, to: plusSteps(extent.from, step, 1) }
}
