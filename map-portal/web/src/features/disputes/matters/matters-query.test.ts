import { describe, expect, it } from 'vitest'
import { filtersOn, mattersQueryOf, searchOfMatters } from './matters-query'

describe('which matters are listed', () => {
  const search = 'area=990102101000&from=2026-01-01&category=neighbour&category=debt&level=RED&q=9901&mine=true'

  it('is all in the address, both ways', () => {
    const asked = mattersQueryOf(new URLSearchParams(search))
    expect(asked.category).toEqual(['neighbour', 'debt'])
    expect(asked.mine).toBe(true)
    expect(searchOfMatters(asked)).toBe(search)
  })

  it('leaves out what makes no sense', () => {
    expect(mattersQueryOf(new URLSearchParams('level=PINK&from=yesterday&q=a'))).toEqual({
      category: [],
      level: [],
      status: [],
    })
  })

  it('counts the filters that are on', () => {
    expect(filtersOn(mattersQueryOf(new URLSearchParams(search)))).toBe(5)
    expect(filtersOn(mattersQueryOf(new URLSearchParams('area=1')))).toBe(0)
  })
})
