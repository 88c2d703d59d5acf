import { describe, expect, it } from 'vitest'
import { askedFor, notAskedFor, periodOf, usualDays } from './period'

describe('the days of a report', () => {
  it('are the week from Monday, the month and the quarter around a day', () => {
    expect(periodOf('WEEKLY', { day: '2026-01-04' })).toEqual({ from: '2025-12-29', to: '2026-01-05' })
    expect(periodOf('WEEKLY', { day: '2026-01-05' })).toEqual({ from: '2026-01-05', to: '2026-01-12' })
    expect(periodOf('MONTHLY', { day: '2026-02-28' })).toEqual({ from: '2026-02-01', to: '2026-03-01' })
    expect(periodOf('QUARTERLY', { day: '2026-11-23' })).toEqual({ from: '2026-10-01', to: '2027-01-01' })
  })

  it('are those that were said where somebody chooses them', () => {
    expect(periodOf('AD_HOC', { from: '2026-01-01', to: '2026-01-03' })).toEqual({ from: '2026-01-01', to: '2026-01-03' })
    expect(periodOf('AD_HOC', { from: '2026-01-03', to: '2026-01-03' })).toBeUndefined()
    expect(periodOf('AD_HOC', { from: '2026-01-03' })).toBeUndefined()
  })

  it('are not known before a day is said, nor of a campaign', () => {
    expect(periodOf('WEEKLY', { day: '' })).toBeUndefined()
    expect(periodOf('CAMPAIGN', { day: '2026-01-01' })).toBeUndefined()
  })

  it('are at first those of the last period that is over', () => {
    const today = '2026-03-31'
    for (const kind of ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'AD_HOC'] as const)
      expect(periodOf(kind, usualDays(kind, today))?.to && periodOf(kind, usualDays(kind, today))?.to).toSatisfy(
        (to: string) => to <= today,
      )
  })

  it('are asked for once and as the kind needs it', () => {
    for (const kind of ['WEEKLY', 'AD_HOC', 'CAMPAIGN'] as const)
      expect([...askedFor(kind), ...notAskedFor(kind)].sort()).toEqual(['campaign', 'day', 'from', 'to'])
  })
})
