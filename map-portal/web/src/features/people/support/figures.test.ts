import { expect, it } from 'vitest'
import { figuresByTown } from './figures'

const row = (areaCode: string, kind: string, count: number) => ({ areaCode, areaName: areaCode, kind, kindName: kind, count })

it('what is not told stays apart from zero', () => {
  const { kinds, towns } = figuresByTown([row('T1', 'legal', 5), row('T1', 'medical', 0), row('T2', 'legal', 4)])
  expect(kinds.map(({ code }) => code)).toEqual(['legal', 'medical'])
  expect(towns[0]?.counts.get('medical')).toBe(0)
  expect(towns[1]?.counts.has('medical')).toBe(false)
})
