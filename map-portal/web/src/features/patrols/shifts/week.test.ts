import { expect, it } from 'vitest'
import type { PlannedShift } from '../../../api/types'
import { daysFrom, missingIn, mondayOf, weekOf } from './week'

function planned(more: Partial<PlannedShift> = {}): PlannedShift {
  return {
    id: 'p',
    teamId: 't',
    teamName: 'T',
    state: 'PLANNED',
    from: '2026-05-06T12:00:00Z',
    until: '2026-05-06T18:00:00Z',
    peopleNeeded: 3,
    peoplePlanned: 1,
    peoplePresent: 0,
    version: 0,
    ...more,
  }
}

it('begins a week on Monday', () => {
  expect(mondayOf('2026-05-10')).toBe('2026-05-04')
  expect(mondayOf('2026-05-04')).toBe('2026-05-04')
  expect(daysFrom('2026-05-04').at(-1)).toBe('2026-05-10')
})

it('puts a shift past midnight on the day on which it begins', () => {
  const [team] = weekOf([planned()], '2026-05-04')
  expect(team?.days.map((shifts) => shifts.length)).toEqual([0, 0, 1, 0, 0, 0, 0])
})

it('misses nobody in a shift that is cancelled', () => {
  expect(missingIn(planned())).toBe(2)
  expect(missingIn(planned({ state: 'CANCELLED' }))).toBe(0)
  expect(missingIn(planned({ peoplePlanned: 5 }))).toBe(0)
})
