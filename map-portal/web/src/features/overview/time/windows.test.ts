import { describe, expect, it } from 'vitest'
import { isDay, plusMonths } from '../../../shared/time/days'
import { extentOf, firstFrame, lastDays, nextFrame, shifted, usualWindow, yearBefore } from './windows'

const extent = { from: '2023-11-01', to: '2026-12-01' }

describe('the window of time', () => {
  it('by default ends with the newest month that has matters', () => {
    const found = extentOf({
      step: 'month',
      threshold: 3,
      exact: true,
      points: [
        { from: '2017-04-01', count: 0 },
        { from: '2017-05-01', count: 3 },
        { from: '2017-06-01', count: 9 },
        { from: '2017-07-01', count: 0 },
      ],
    })
    expect(found).toEqual({ from: '2017-05-01', to: '2017-07-01' })
    expect(lastDays({ from: '2017-05-01', to: '2017-07-01' }, 365)).toEqual({ from: '2016-07-01', to: '2017-07-01' })
  })

  it('shows all there is where that is less than a year', () => {
    const june = { from: '2017-06-01', to: '2017-07-01' }
    expect(usualWindow(june)).toEqual(june)
    expect(usualWindow(extent)).toEqual({ from: '2025-12-01', to: '2026-12-01' })
  })

  it('is held against the same days a year before, as far as this year has come', () => {
    const year = { from: '2025-12-01', to: '2026-12-01' }
    expect(yearBefore({ from: '2026-03-01', to: '2026-06-01' }, extent, '2026-11-24')).toEqual({
      from: '2025-03-01',
      to: '2025-06-01',
    })
    expect(yearBefore(year, extent, '2026-11-24')).toEqual({ from: '2024-12-01', to: '2025-11-25' })
    expect(yearBefore({ from: '2026-12-01', to: '2027-01-01' }, extent, '2026-11-24')).toBeUndefined()
    expect(yearBefore({ from: '2024-10-01', to: '2024-11-01' }, extent, '2026-11-24')).toBeUndefined()
  })

  it('has no extent without matters', () => {
    expect(extentOf({ step: 'month', threshold: 3, exact: true, points: [{ from: '2026-01-01', count: 0 }] })).toBeUndefined()
  })

  it('moves whole months as whole months and other windows by their length', () => {
    expect(shifted({ from: '2026-01-01', to: '2026-02-01' }, 'month', 1)).toEqual({ from: '2026-02-01', to: '2026-03-01' })
    expect(shifted({ from: '2026-01-15', to: '2026-02-14' }, 'month', 1)).toEqual({ from: '2026-02-15', to: '2026-03-17' })
    expect(shifted({ from: '2026-01-15', to: '2026-02-14' }, 'week', -1)).toEqual({ from: '2026-01-08', to: '2026-02-07' })
  })

  it('plays from the beginning to the end and stops there', () => {
    expect(firstFrame({ from: '2026-09-02', to: '2026-12-01' }, extent, 'month').from).toBe('2023-11-01')
    expect(firstFrame(extent, extent, 'month')).toEqual({ from: '2023-11-01', to: '2023-12-01' })
    expect(nextFrame({ from: '2026-11-01', to: '2026-12-01' }, extent, 'month')).toBeUndefined()
  })
})

describe('a day', () => {
  it('is refused where the calendar has none', () => {
    expect(isDay('2026-02-30')).toBe(false)
    expect(isDay('2026-02-28')).toBe(true)
    expect(isDay('yesterday')).toBe(false)
  })

  it('a month later is the last day of a shorter month', () => {
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28')
  })
})
