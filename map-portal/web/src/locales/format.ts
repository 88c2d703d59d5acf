import { countyTimeZone } from './county-clock'
import type { Language } from './messages'

/** Numbers and days as the language writes them. Days are the deployment's; they are not moved to the reader's time zone. */
export interface Formats {
  number: (value: number) => string
  decimal: (value: number) => string
  /** A number to one place. */
  tenth: (value: number) => string
  share: (value: number) => string
  /** A day in ISO 8601. */
  day: (day: string) => string
  month: (day: string) => string
  /** From the first day to the day before `to`. */
  window: (window: { from: string; to: string }) => string
  /** An instant, by the clock of the county. */
  moment: (instant: string) => string
  time: (instant: string) => string
  money: (cents: number) => string
}

function beginning(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The last moment before a day. */
function lastMoment(day: string): Date {
  return new Date(beginning(day).getTime() - 1)
}

export function formatsOf(language: Language): Formats {
  const number = new Intl.NumberFormat(language)
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const tenth = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const share = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const day = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' })
  const month = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short' })
  const timeZone = countyTimeZone()
  const moment = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(language, { timeZone, timeStyle: 'short' })
  return {
    number: (value) => number.format(value),
    decimal: (value) => decimal.format(value),
    tenth: (value) => tenth.format(value),
    share: (value) => share.format(value),
    day: (value) => day.format(beginning(value)),
    month: (value) => month.format(beginning(value)),
    window: ({ from, to }) => day.formatRange(beginning(from), lastMoment(to)),
    moment: (instant) => moment.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    money: (cents) => decimal.format(cents / 100),
  }
}
