import { expect, it } from 'vitest'
import { searchOfStaff, staffQueryOf } from './staff-query'

it('which staff are listed is all in the address, both ways', () => {
  const search = 'q=wang&area=990102&role=grid-worker&state=ACTIVE'
  expect(searchOfStaff(staffQueryOf(new URLSearchParams(search)))).toBe(search)
})

it('what makes no sense is left out', () => {
  expect(staffQueryOf(new URLSearchParams('role=king&state=DEAD&q='))).toEqual({})
})
