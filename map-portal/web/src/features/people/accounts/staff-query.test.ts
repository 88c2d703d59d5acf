import { expect, it } from 'vitest'
import { searchOfStaff, staffQueryOf } from './staff-query'

it('which staff are listed is in the address, both ways, but the words that may be a name', () => {
  const search = 'area=990102&role=grid-worker&state=ACTIVE'
  expect(searchOfStaff(staffQueryOf(new URLSearchParams(search)))).toBe(search)
  expect(searchOfStaff({ ...staffQueryOf(new URLSearchParams(search)), q: '王' })).toBe(search)
})

it('what makes no sense is left out', () => {
  expect(staffQueryOf(new URLSearchParams('role=king&state=DEAD&q='))).toEqual({})
})
