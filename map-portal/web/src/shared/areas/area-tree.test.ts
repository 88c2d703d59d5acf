import { describe, expect, it } from 'vitest'
import type { Area, AreaLevel } from '../../api/types'
import { AreaTree, boxAround, commonLevel } from './area-tree'

function area(code: string, level: AreaLevel, parentCode?: string): Area {
  return { code, name: code, level, parentCode, childCount: 0, gridCount: 0, bbox: [0, 0, 1, 1] }
}

describe('the tree of areas', () => {
  const tree = new AreaTree([area('C', 'county'), area('T1', 'town', 'C'), area('T2', 'town', 'C'), area('V', 'village', 'T1')])

  it('starts at the only topmost area', () => {
    const place = tree.place(undefined)
    expect(place.area?.code).toBe('C')
    expect(place.children.map((child) => child.code)).toEqual(['T1', 'T2'])
  })

  it('leads from the top to a village, below which come grids', () => {
    const place = tree.place('V')
    expect(place.ancestors.map((above) => above.code)).toEqual(['C', 'T1'])
    expect(place.children).toEqual([])
  })

  it('takes an area whose parent is out of sight as topmost', () => {
    expect(new AreaTree([area('T1', 'town', 'C'), area('V', 'village', 'T1')]).place('C').area?.code).toBe('T1')
  })

  it('stands above several topmost areas', () => {
    const two = new AreaTree([area('C', 'county'), area('LONDON', 'county')]).place(undefined)
    expect(two.area).toBeUndefined()
    expect(two.children).toHaveLength(2)
    expect(commonLevel(two.children)).toBe('county')
  })

  it('knows all codes within an area', () => {
    expect(tree.codesWithin([area('T1', 'town')]).sort()).toEqual(['T1', 'V'])
  })
})

it('the box around boxes touches the outermost edges', () => {
  expect(
    boxAround([
      [0, 0, 1, 1],
      [-1, 0.5, 0, 3],
    ]),
  ).toEqual([-1, 0, 1, 3])
  expect(boxAround([])).toBeUndefined()
})
