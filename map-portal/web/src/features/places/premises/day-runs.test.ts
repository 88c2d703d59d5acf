import { describe, expect, it } from 'vitest'
import { runsOf } from './day-runs'

describe('opening days', () => {
  it('are said from first to last where they follow each other', () =>
    expect(runsOf(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'SUNDAY'])).toEqual([
      ['MONDAY', 'WEDNESDAY'],
      ['SUNDAY', 'SUNDAY'],
    ]))
  it('are said in their order whatever order they come in', () =>
    expect(runsOf(['FRIDAY', 'THURSDAY'])).toEqual([['THURSDAY', 'FRIDAY']]))
})
