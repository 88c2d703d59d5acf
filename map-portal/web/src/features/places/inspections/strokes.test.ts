import { describe, expect, it } from 'vitest'
import { farEnough, pathOfStrokes } from './strokes'

describe('a signature', () => {
  it('is one path of all strokes, in whole numbers', () =>
    expect(
      pathOfStrokes([
        [
          [1.4, 2.6],
          [10, 20],
        ],
        [
          [30, 5],
          [31, 9],
          [40, 9],
        ],
      ]),
    ).toBe('M 1 3 L 10 20 M 30 5 L 31 9 L 40 9'))
  it('has dots where the hand only touched', () => expect(pathOfStrokes([[[5, 5]]])).toBe('M 5 5 L 6 5'))
  it('is never longer than the service takes', () => {
    const long = Array.from({ length: 6000 }, (_, index) => [index, index] as const)
    expect(pathOfStrokes([long, long]).length).toBeLessThanOrEqual(60_000)
  })
  it('leaves out what a hand trembles', () => {
    expect(farEnough([[1, 1]], [1.5, 1])).toBe(false)
    expect(farEnough([[1, 1]], [4, 1])).toBe(true)
  })
})
