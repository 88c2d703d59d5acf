import { expect, it } from 'vitest'
import { distanceOf, distanceOfDay, today } from './due'

const now = new Date('2026-05-04T08:00:00Z')

it('counts hours while it is near and days when it is far', () => {
  expect(distanceOf('2026-05-04T13:30:00Z', now)).toEqual({ overdue: false, soon: true, unit: 'hours', amount: 5 })
  expect(distanceOf('2026-05-10T09:00:00Z', now)).toEqual({ overdue: false, soon: false, unit: 'days', amount: 6 })
  expect(distanceOf('2026-05-01T07:00:00Z', now)).toEqual({ overdue: true, soon: false, unit: 'days', amount: 3 })
})

it('holds a day for kept until it is over', () => {
  expect(distanceOfDay('2026-05-04', '2026-05-04').overdue).toBe(false)
  expect(distanceOfDay('2026-05-03', '2026-05-04')).toEqual({ overdue: true, soon: false, unit: 'days', amount: 1 })
})

it('names the day of the device', () => {
  expect(today(new Date('2026-01-05T15:59:59Z'))).toBe('2026-01-05')
})
