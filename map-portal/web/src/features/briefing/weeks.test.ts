import { expect, it } from 'vitest'
import { difference, lastTwoWeeks } from './weeks'

it('compares whole weeks, over the end of a year too', () => {
  expect(lastTwoWeeks('2027-01-05')).toEqual({
    now: { from: '2026-12-29', to: '2027-01-05' },
    before: { from: '2026-12-22', to: '2026-12-29' },
  })
})

it('tells a difference from what chance brings', () => {
  expect(difference(12, 8)).toEqual({ by: 4, beyondChance: false })
  expect(difference(60, 30)).toEqual({ by: 30, beyondChance: true })
  expect(difference(30, 60)).toEqual({ by: -30, beyondChance: true })
  expect(difference(0, 0)).toEqual({ by: 0, beyondChance: false })
})
