import { describe, expect, it } from 'vitest'
import type { RevisionCheck } from '../../../api/types'
import type { Part } from '../model/sketch'
import { marksOf } from './marks'

const village: Part[] = [
  [
    [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ],
  ],
]
const finding = (place?: object) =>
  ({ kind: 'GAP', severity: 'ERROR', codes: [], message: '', place }) as unknown as RevisionCheck['findings'][number]

describe('marks of a check', () => {
  it('lie in the middle of what was found in the village, and nowhere else', () => {
    const gap = {
      type: 'Polygon',
      coordinates: [
        [
          [0.2, 0.2],
          [0.4, 0.2],
          [0.4, 0.6],
          [0.2, 0.6],
          [0.2, 0.2],
        ],
      ],
    }
    const elsewhere = { type: 'Point', coordinates: [5, 1] }
    const marks = marksOf([finding(gap), finding(elsewhere), finding()], village)
    expect(marks).toHaveLength(1)
    expect(marks[0]?.[0]).toBeCloseTo(0.3)
    expect(marks[0]?.[1]).toBeCloseTo(0.4)
  })
})
