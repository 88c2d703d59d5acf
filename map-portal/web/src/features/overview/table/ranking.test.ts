import { describe, expect, it } from 'vitest'
import type { Area } from '../../../api/types'
import { figuresOf } from '../../../shared/figures/cell-figures'
import { csvOf } from '../../../shared/table/csv'
import { rowsOf, sorted } from './ranking'

function town(code: string, name: string): Area {
  return { code, name, level: 'town', childCount: 0, gridCount: 0, bbox: [0, 0, 1, 1] }
}

const figures = figuresOf({
  by: 'area',
  from: '2026-01-01',
  to: '2026-02-01',
  threshold: 3,
  exact: true,
  total: 40,
  withheldCells: 1,
  cells: [
    { code: 'A', count: 30 },
    { code: 'B', withheld: true },
    { code: 'C', count: 10 },
  ],
})
const towns = [town('A', 'A'), town('B', 'B'), town('C', 'C'), town('D', 'D')]

describe('the ranked table', () => {
  const rows = rowsOf(towns, { figures, total: 40 })

  it('puts withheld counts last in both directions, and counts none where the answer has none', () => {
    const codes = (descending: boolean) => sorted(rows, { column: 'count', descending }, 'en').map((row) => row.code)
    expect(codes(true)).toEqual(['A', 'C', 'D', 'B'])
    expect(codes(false)).toEqual(['D', 'C', 'A', 'B'])
  })

  it('gives shares of the total and none where either is withheld', () => {
    expect(rows.map((row) => row.share)).toEqual([0.75, undefined, 0.25, 0])
    expect(rowsOf(towns, { figures }).map((row) => row.share)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('ranks by rate, with those of few matters or of unknown households last', () => {
    const of = (code: string, households?: number) => ({ ...town(code, code), households })
    const rated = rowsOf([of('A', 3000), of('C', 500), of('D', 500), of('E')], { figures, total: 40 })
    expect(rated.map((row) => row.rate?.value)).toEqual([10, 20, undefined, undefined])
    expect(sorted(rated, { column: 'rate', descending: true }, 'en').map((row) => row.code)).toEqual(['C', 'A', 'D', 'E'])
  })

  it('knows no counts before they have been answered', () => {
    expect(rowsOf(towns, {}).every((row) => row.figure === undefined)).toBe(true)
  })
})

it('a CSV cell is quoted where needed and never a formula', () => {
  expect(csvOf([['a,b', '=1+1', 'say "no"', 3]])).toBe('\uFEFF"a,b",\'=1+1,"say ""no""",3\r\n')
})
