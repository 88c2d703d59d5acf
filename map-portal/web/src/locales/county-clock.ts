/** The clock of the county: every page shows and takes times by it, wherever the reader's device stands. */

const USUAL = 'Asia/Shanghai'
const MILLIS_PER_MINUTE = 60_000
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/

let known: string | undefined

/** The county's time zone (IANA), as the server wrote it into the page. */
export function countyTimeZone(): string {
  known ??= zoneOfPage()
  return known
}

function zoneOfPage(): string {
  const said =
    typeof document === 'undefined' ? null : document.querySelector<HTMLMetaElement>('meta[name=county-time-zone]')?.content
  // A page that no server has filled in, in development, stands for the usual deployment.
  return said && isZone(said) ? said : USUAL
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** A time on the county's clock as the browser's own field has it: `2026-11-21T09:30`. */
export function countyTime(instant: Date, zone = countyTimeZone()): string {
  return new Date(instant.getTime() + offsetMinutes(instant, zone) * MILLIS_PER_MINUTE).toISOString().slice(0, 16)
}

/** The day on the county's clock: `2026-11-21`. */
export function countyDay(instant: Date, zone = countyTimeZone()): string {
  return countyTime(instant, zone).slice(0, 10)
}

/**
 * The instant of a time on the county's clock; undefined where it is no time. A time that a change of the clock leaves out is taken
 * by the offset before it, one that comes twice is the first.
 */
export function instantOfCountyTime(local: string, zone = countyTimeZone()): Date | undefined {
  if (!LOCAL.test(local)) return undefined
  const asUtc = Date.parse(`${local}${local.length === 16 ? ':00' : ''}Z`)
  if (Number.isNaN(asUtc)) return undefined
  // Offsets lie within a day of each other's change: that of a day before holds unless the clock has changed since.
  const day = 24 * 60 * MILLIS_PER_MINUTE
  const before = offsetMinutes(new Date(asUtc - day), zone)
  const after = offsetMinutes(new Date(asUtc + day), zone)
  const at = (offset: number) => new Date(asUtc - offset * MILLIS_PER_MINUTE)
  const first = at(before)
  if (before === after || offsetMinutes(first, zone) === before) return first
  return offsetMinutes(at(after), zone) === after ? at(after) : first
}

/** Whether the reader's device goes by another clock at the moment. */
export function deviceDiffers(now = new Date()): boolean {
  return -now.getTimezoneOffset() !== offsetMinutes(now, countyTimeZone())
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the clock of a zone is ahead of UTC at an instant. */
function offsetMinutes(instant: Date, zone: string): number {
  let format = formats.get(zone)
  if (!format) {
    const numbers = {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    } as const
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...numbers })
    formats.set(zone, format)
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((shown - Math.floor(instant.getTime() / 1000) * 1000) / MILLIS_PER_MINUTE)
}
