import { describe, expect, it } from 'vitest'
import { boxOf, cornersOf, cornersOfText, type Drawn, drawnOf, textOfCorners } from './drawn'

describe('what is drawn', () => {
  it('is an outline from three corners on, and closed', () => {
    expect(
      drawnOf('Polygon', [
        [1, 1],
        [2, 1],
      ]),
    ).toBeUndefined()
    expect(
      drawnOf('Polygon', [
        [1, 1],
        [2, 1],
        [2, 2],
      ]),
    ).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 1],
        ],
      ],
    })
  })
  it('gives back the corners it was made of', () => {
    const drawn = drawnOf('Polygon', [
      [1, 1],
      [2, 1],
      [2, 2],
    ])
    expect(cornersOf(drawn)?.corners).toHaveLength(3)
  })
  it('keeps as it is what has several parts', () => {
    const parts: Drawn = { type: 'MultiPolygon', coordinates: [] }
    expect(cornersOf(parts)).toBeUndefined()
  })
  it('is a point where one is pointed at: the last', () =>
    expect(
      drawnOf('Point', [
        [1, 1],
        [3, 3],
      ]),
    ).toEqual({ type: 'Point', coordinates: [3, 3] }))
})

describe('coordinates that are typed', () => {
  it('are read line by line', () =>
    expect(cornersOfText('120.5, 30.2\n\n120.6 30.3\n')).toEqual([
      [120.5, 30.2],
      [120.6, 30.3],
    ]))
  it('are none where a line makes no sense', () => {
    expect(cornersOfText('120.5')).toBeUndefined()
    expect(cornersOfText('120.5, 95')).toBeUndefined()
    expect(cornersOfText('here, there')).toBeUndefined()
  })
  it('are written as they are read', () => expect(cornersOfText(textOfCorners([[1, 2]]))).toEqual([[1, 2]]))
})

describe('the box around positions', () => {
  it('holds them all', () =>
    expect(
      boxOf([
        [1, 5],
        [3, 2],
      ]),
    ).toEqual([1, 2, 3, 5]))
  it('is none of nothing', () => expect(boxOf([])).toBeUndefined())
})
