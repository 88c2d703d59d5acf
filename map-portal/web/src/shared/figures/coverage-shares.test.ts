import { expect, it } from 'vitest'
import { type Shade, shadeOf, shadesOf } from './coverage-shares'

it('draws nothing seen differently from no data', () => {
  expect(shadeOf(0)).toBe('zero')
  expect(shadeOf(-1)).toBe('nodata')
})

it('has five classes, the upper bound within', () => {
  expect([0.0001, 0.2, 0.21, 0.6, 0.99, 1].map(shadeOf)).toEqual([0, 0, 1, 2, 4, 4])
})

it('says nothing of a grid without a share', () => {
  expect(shadesOf(['a', 'b', 'c'], [0.5, 0])).toEqual(
    new Map<Shade, string[]>([
      [2, ['a']],
      ['zero', ['b']],
      ['nodata', ['c']],
    ]),
  )
})
