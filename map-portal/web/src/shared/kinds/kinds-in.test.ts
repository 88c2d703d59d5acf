import { describe, expect, it } from 'vitest'
import { kindsIn } from './kinds-in'

describe('the kinds of a setting', () => {
  it('are its entries with code and names', () =>
    expect(kindsIn({ kinds: [{ kind: 'school', name: '学校', nameEn: 'School', inspectionDays: 90 }] })).toEqual([
      { code: 'school', name: '学校', nameEn: 'School' },
    ]))
  it('go by their code where they have no name', () =>
    expect(kindsIn({ rows: [{ kind: 'aed' }] })).toEqual([{ code: 'aed', name: 'aed' }]))
  it('are none that are not in use any more, and nothing else of the setting', () =>
    expect(kindsIn({ rows: [{ kind: 'old', name: 'Old', active: false }, 'x', null], most: 3 })).toEqual([]))
})
