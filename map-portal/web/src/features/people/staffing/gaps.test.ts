import { expect, it } from 'vitest'
import type { TownStaffing } from '../../../api/types'
import { gapOf, gapsFirst } from './gaps'

const full = { present: 1, wanted: 1, gap: 0 }

function town(areaCode: string, gap: number): TownStaffing {
  const figures = {
    staff: 3,
    teams: 1,
    fullTime: { present: 1 - gap, wanted: 1, gap },
    assistants: full,
    certified: full,
    expiringSoon: 0,
    expired: 0,
    trainedHours: 0,
    trainedStaff: 0,
  }
  return { areaCode, areaName: areaCode, figures, teams: [] }
}

it('towns that lack somebody come first, the others as they are in the tree', () => {
  const towns = [town('A', 0), town('B', 1), town('C', 0), town('D', 1)]
  expect(gapsFirst(towns).map(({ areaCode }) => areaCode)).toEqual(['B', 'D', 'A', 'C'])
  expect(gapOf(town('B', 1).figures)).toBe(1)
})
