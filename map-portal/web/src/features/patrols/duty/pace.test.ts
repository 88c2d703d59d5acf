import { describe, expect, it } from 'vitest'
import { gapBetween, hasMoved, isDue, type Seen } from './pace'

const START = Date.parse('2026-05-04T08:00:00Z')

function seen(seconds: number, metresNorth = 0, accuracyMetres = 10): Seen {
  return { at: START + seconds * 1000, lon: 110, lat: 25 + metresNorth / 111_195, accuracyMetres }
}

describe('a position', () => {
  it('is kept every ten seconds on the way', () => {
    expect(isDue(seen(0), seen(9, 40))).toBe(false)
    expect(isDue(seen(0), seen(10, 40))).toBe(true)
  })
  it('is kept every minute while standing', () => {
    expect(isDue(seen(0), seen(59, 5))).toBe(false)
    expect(isDue(seen(0), seen(60, 5))).toBe(true)
  })
  it('is kept when it is the first', () => expect(isDue(undefined, seen(0))).toBe(true))
  it('that differs by less than it is exact is the same place', () => {
    expect(hasMoved(seen(0), seen(30, 80, 100))).toBe(false)
    expect(hasMoved(seen(0), seen(30, 120, 100))).toBe(true)
  })
})

describe('a gap', () => {
  it('is more than three minutes without a position', () => {
    expect(gapBetween(START, START + 180_000)).toBeUndefined()
    expect(gapBetween(START, START + 181_000)).toEqual({ from: START, to: START + 181_000 })
  })
  it('is none before the first position', () => expect(gapBetween(undefined, START)).toBeUndefined())
})
