import { describe, expect, it } from 'vitest'
import { firstDayOf, monthsBefore } from './months'

describe('the months that can be taken', () => {
  it('are over, newest first, two years of them', () => {
    const months = monthsBefore('2026-03-31')
    expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
    expect(months).toHaveLength(24)
    expect(months.at(-1)).toBe('2024-03')
  })

  it('begin on their first day', () => expect(firstDayOf('2026-02')).toBe('2026-02-01'))
})
