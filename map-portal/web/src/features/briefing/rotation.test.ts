import { expect, it } from 'vitest'
import { columnsOf, slidesOf, turned } from './rotation'

it('shows two parts on a screen, three on a wall of two, one on a phone', () => {
  expect([
    columnsOf({ width: 1920, height: 1080 }),
    columnsOf({ width: 3840, height: 1080 }),
    columnsOf({ width: 390, height: 844 }),
  ]).toEqual([2, 3, 1])
  expect(slidesOf(['a', 'b', 'c', 'd'], 3)).toEqual([['a', 'b', 'c'], ['d']])
})

it('goes round in both directions, and stays where there is nothing', () => {
  expect([turned(2, 1, 3), turned(0, -1, 3), turned(5, 0, 2), turned(0, 1, 0)]).toEqual([0, 2, 1, 0])
})
