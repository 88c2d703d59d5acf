import { describe, expect, it } from 'vitest'
import { inGroups, type PlaceGroup } from './groups'

function places(...groups: (PlaceGroup | undefined)[]) {
  return groups.map((group) => ({ group }))
}

const sizes = (groups: (PlaceGroup | undefined)[]) =>
  inGroups(places(...groups)).map(({ group, places: { length } }) => [group, length])

describe('places of the rail', () => {
  it('stand by themselves where there are few', () => {
    expect(sizes([undefined, 'places', 'places', 'patrols'])).toEqual([
      [undefined, 1],
      [undefined, 2],
      [undefined, 1],
    ])
  })

  it('are named by their group where there are many, one alone is not', () => {
    const many: (PlaceGroup | undefined)[] = [
      undefined,
      undefined,
      ...Array<PlaceGroup>(5).fill('matters'),
      'places',
      'people',
      'people',
      undefined,
    ]
    expect(sizes(many)).toEqual([
      [undefined, 2],
      ['matters', 5],
      [undefined, 1],
      ['people', 2],
      [undefined, 1],
    ])
  })
})
