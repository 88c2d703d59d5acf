import type { TimeWindow } from '../features/overview/time/windows'
import { type Day, instantOf, plusDays } from '../shared/time/days'
import type { Language } from './messages'

/** Numbers and days as the language writes them. Days are the deployment's; they are not moved to the reader's time zone. */
export interface Formats {
  number: (value: number) => string
  decimal: (value: number) => string
  share: (value: number) => string
  day: (day: Day) => string
  month: (day: Day) => string
  window: (window: TimeWindow) => string
  /** An instant, by the clock of the reader's device. */
  moment: (instant: string) => string
  time: (instant: string) => string
  money: (cents: number) => string
}

export function formatsOf(language: Language): Formats {
  const number = new Intl.NumberFormat(language)
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const share = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const day = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' })
  const month = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short' })
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' })
  return {
    number: (value) => number.format(value),
    decimal: (value) => decimal.format(value),
    share: (value) => share.format(value),
    day: (value) => day.format(instantOf(value)),
    month: (value) => month.format(instantOf(value)),
    window: ({ from, to }) => day.formatRange(instantOf(from), instantOf(plusDays(to, -1))),
    moment: (instant) => moment.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    money: (cents) => decimal.format(cents / 100),
  }
}
