import { describe, expect, it } from 'vitest'
import type { Area, AreaLevel } from '../../../api/types'
import { AreaTree } from '../../../shared/areas/area-tree'
import { childCells, coverageOf } from './cells'

function area(code: string, level: AreaLevel, parentCode?: string): Area {
  return { code, name: code, level, parentCode, childCount: 0, gridCount: 0, bbox: [0, 0, 1, 1] }
}
function session(...grants: { role: string; areaCode?: string }[]) {
  return { username: 'u', displayName: 'U', grants }
}
const tree = new AreaTree([area('C', 'county'), area('T1', 'town', 'C'), area('T2', 'town', 'C'), area('V', 'village', 'T1')])

describe('where figures are to be had', () => {
  it('is everywhere below the area of a leader', () => {
    const leader = session({ role: 'leader', areaCode: 'C' })
    expect(coverageOf(leader, tree, tree.place('V'))).toEqual({ any: true, area: 'V' })
    expect(childCells(coverageOf(leader, tree, tree.place('C')), tree.place('C'))).toEqual({
      by: 'area',
      area: 'C',
      areaLevel: 'town',
    })
  })

  it('is a part of the place where the figures role is held below it', () => {
    const both = session({ role: 'officer', areaCode: 'T1' }, { role: 'volunteer', areaCode: 'C' })
    const coverage = coverageOf(both, tree, tree.place('C'))
    expect(coverage.any).toBe(true)
    expect(coverage.area).toBeUndefined()
    expect([...(coverage.codes ?? [])].sort()).toEqual(['T1', 'V'])
    expect(coverageOf(both, tree, tree.place('T2')).any).toBe(false)
  })

  it('is unknown, so asked for, where the right is in a grid', () => {
    expect(
      coverageOf(session({ role: 'grid-worker', areaCode: 'V001' }), new AreaTree([]), { ancestors: [], children: [] }).any,
    ).toBe(true)
  })
})
