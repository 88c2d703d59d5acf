import { expect, it } from 'vitest'
import type { ReportPassage } from '../../api/types'
import { inRuns } from './runs'

it('entries that follow each other are one list, in their order', () => {
  const passages: ReportPassage[] = (['TEXT', 'ITEM', 'ITEM', 'TEXT', 'ITEM'] as const).map((kind, index) => ({
    kind,
    text: `${index}`,
    rows: [],
  }))
  expect(inRuns(passages).map((run) => run.map(({ text }) => text).join(''))).toEqual(['0', '12', '3', '4'])
  expect(inRuns([])).toEqual([])
})
