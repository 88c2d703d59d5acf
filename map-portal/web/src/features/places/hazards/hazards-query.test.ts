import { describe, expect, it } from 'vitest'
import { hazardsQueryOf, searchOfHazards, statesAsked, tileQueryOfHazards } from './hazards-query'

describe('the question of a list of hazards', () => {
  it('is read from the address and written back the same', () => {
    const search = 'area=T&states=ASSIGNED&states=RECTIFYING&grades=MAJOR&kinds=fire&overdue=true'
    expect(searchOfHazards(hazardsQueryOf(new URLSearchParams(search)))).toBe(search)
  })
  it('leaves out what makes no sense', () =>
    expect(hazardsQueryOf(new URLSearchParams('states=LOST&grades=PURPLE&overdue=maybe'))).toEqual({
      states: [],
      grades: [],
      kinds: [],
    }))
  it('is about what is still to be done unless it says otherwise', () => {
    const statesOf = (search: string) => statesAsked(hazardsQueryOf(new URLSearchParams(search)))
    expect(statesOf('')).toEqual(['REPORTED', 'ASSIGNED', 'RECTIFYING', 'PENDING_ACCEPTANCE', 'REOPENED'])
    expect(statesOf('states=CLOSED')).toEqual(['CLOSED'])
    expect(statesOf('premises=P')).toEqual([])
  })
  it('narrows the layer of the map, too, as far as the layer can', () =>
    expect(
      tileQueryOfHazards(hazardsQueryOf(new URLSearchParams('area=T&mine=true&states=CLOSED&grades=SERIOUS&overdue=true'))),
    ).toBe('state=CLOSED&grade=SERIOUS&overdue=true'))
})
