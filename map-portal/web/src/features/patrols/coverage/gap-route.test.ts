import { expect, it } from 'vitest'
import type { Gap } from '../../../api/types'
import { checkPointsOf } from './gap-route'

function gap(more: Partial<Gap>): Gap {
  const reasons = [{ kind: 'GRID_UNSEEN' as const, count: 9, points: 9, text: '' }]
  return { place: 'GRID', name: 'G', areaCode: 'a', within: [], points: 9, reasons, ...more }
}

it('takes premises, grids and duty points into a route, and no area', () => {
  const points = checkPointsOf([
    gap({ gridCode: 'g' }),
    gap({ place: 'PREMISES', id: 'p', lon: 1, lat: 2 }),
    gap({ place: 'DUTY_POINT', id: 'd', lon: 3, lat: 4 }),
    gap({ place: 'AREA' }),
  ])
  expect(points.map(({ kind, gridCode, premisesId, position }) => [kind, gridCode, premisesId, position])).toEqual([
    ['GRID', 'g', undefined, undefined],
    ['PREMISES', undefined, 'p', [1, 2]],
    ['POINT', undefined, undefined, [3, 4]],
  ])
})
