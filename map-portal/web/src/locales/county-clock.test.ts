import { describe, expect, it } from 'vitest'
import { countyDay, countyTime, countyTimeZone, instantOfCountyTime } from './county-clock'

const at = (instant: string) => new Date(instant)

describe("the county's clock", () => {
  it('is the usual one where no server has filled in the page', () => {
    expect(countyTimeZone()).toBe('Asia/Shanghai')
  })

  it('shows an instant by the zone of the county, not of the device', () => {
    expect(countyTime(at('2026-11-20T16:30:59Z'))).toBe('2026-11-21T00:30')
    expect(countyDay(at('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
    expect(countyDay(at('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
    expect(countyTime(at('2026-07-01T12:00:00Z'), 'Europe/London')).toBe('2026-07-01T13:00')
    expect(countyTime(at('2026-01-01T00:15:00Z'), 'Asia/Kathmandu')).toBe('2026-01-01T06:00')
  })

  it('takes what was typed as a time of the county', () => {
    expect(instantOfCountyTime('2026-11-21T00:30')?.toISOString()).toBe('2026-11-20T16:30:00.000Z')
    expect(instantOfCountyTime('2026-11-21T00:30:30')?.toISOString()).toBe('2026-11-20T16:30:30.000Z')
    expect(instantOfCountyTime('tomorrow')).toBeUndefined()
    expect(instantOfCountyTime('2026-13-01T00:00')).toBeUndefined()
  })

  it.each([
    ['2026-03-29T00:59', '2026-03-29T00:59:00.000Z'],
    // Left out: the clock goes from 01:00 to 02:00.
    ['2026-03-29T01:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
    // Comes twice.
    ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T02:30:00.000Z'],
    ['2026-10-25T00:30', '2026-10-24T23:30:00.000Z'],
  ])('knows where a clock changes: %s in London is %s', (local, instant) => {
    expect(instantOfCountyTime(local, 'Europe/London')?.toISOString()).toBe(instant)
  })

  it('gives back every time that was typed, every hour of a year', () => {
    for (let hour = 0; hour < 365 * 24; hour++) {
      const typed = new Date(Date.UTC(2026, 0, 1, hour)).toISOString().slice(0, 16)
      expect(countyTime(instantOfCountyTime(typed) as Date)).toBe(typed)
    }
  })
})
