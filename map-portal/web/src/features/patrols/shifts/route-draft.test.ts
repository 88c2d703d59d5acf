import { expect, it } from 'vitest'
import type { CheckPoint } from '../../../api/types'
import { moved } from './route-draft'

const points = ['a', 'b', 'c'].map((name): CheckPoint => ({ kind: 'POINT', name }))
const names = (list: readonly CheckPoint[]) => list.map(({ name }) => name).join('')

it('moves a check point up and down and never out of the route', () => {
  expect(names(moved(points, 0, 1))).toBe('bac')
  expect(names(moved(points, 2, -1))).toBe('acb')
  expect(names(moved(points, 2, 1))).toBe('abc')
  expect(names(moved(points, 0, -1))).toBe('abc')
})
