/** A calendar day of the deployment, ISO 8601 (`2026-11-21`). Arithmetic is done in UTC, where every day has 24 hours. */
export type Day = string

const MILLIS_PER_DAY = 86_400_000

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(instantOf(text)) === text
}

export function instantOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10)
}

export function plusDays(day: Day, days: number): Day {
  return dayOf(new Date(instantOf(day).getTime() + days * MILLIS_PER_DAY))
}

/** Same day of another month, or that month's last day. */
export function plusMonths(day: Day, months: number): Day {
  const from = instantOf(day)
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate()
  return dayOf(new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), Math.min(from.getUTCDate(), last))))
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((instantOf(to).getTime() - instantOf(from).getTime()) / MILLIS_PER_DAY)
}
