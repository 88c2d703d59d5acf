import { expect, it } from 'vitest'
import type { HotSpotCell } from '../../api/types'
import { hottest } from './hottest'

const cell = (code: string, z: number, classification: HotSpotCell['classification']): HotSpotCell => ({
  code,
  neighbours: 4,
  z,
  p: 0.01,
  q: 0.01,
  classification,
})

it('names the surest hot spots first and leaves out what is not significant', () => {
  const cells = [cell('a', 2.2, 'HOT_90'), cell('b', 6, 'HOT_99'), cell('c', 1, 'NOT_SIGNIFICANT'), cell('d', -3, 'COLD_95')]
  const { hot, more, cold } = hottest(cells)
  expect([hot.map(({ code }) => code), more, cold]).toEqual([['b', 'a'], 0, 1])
})

it('says how many more there are', () => {
  const { hot, more } = hottest(Array.from({ length: 8 }, (_, n) => cell(`h${n}`, 3 + n, 'HOT_95')))
  expect([hot.length, more, hot[0]?.code]).toEqual([5, 3, 'h7'])
})
