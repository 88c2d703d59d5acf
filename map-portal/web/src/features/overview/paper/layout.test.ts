import { describe, expect, it } from 'vitest'
import { enlarged, layOut, linesOf, roundLength, roundScale } from './layout'

describe('a map on paper', () => {
  it('lies where the picture is wide and stands where it is high, and stays on the sheet', () => {
    for (const [width, height] of [
      [1000, 700],
      [3000, 500],
      [390, 640],
      [300, 1200],
      [800, 800],
    ] as const) {
      const sheet = layOut({ width, height })
      expect(sheet.width > sheet.height).toBe(width >= height)
      expect(sheet.map.width / sheet.map.height).toBeCloseTo(width / height)
      for (const part of [sheet.map, sheet.rows, sheet.notes]) {
        expect(part.x).toBeGreaterThanOrEqual(10)
        expect(part.x + part.width).toBeLessThanOrEqual(sheet.width - 10 + 1e-9)
        expect(part.y + part.height).toBeLessThanOrEqual(sheet.height - 8)
      }
      const overlapping = sheet.rows.x < sheet.map.x + sheet.map.width && sheet.rows.y < sheet.map.y + sheet.map.height
      expect(overlapping).toBe(false)
    }
  })

  it('knows how much larger A3 is', () => {
    expect(enlarged('A4')).toBe(1)
    expect(enlarged('A3')).toBeCloseTo(Math.SQRT2, 2)
  })

  it('measures by round lengths and tells a round scale', () => {
    expect([7, 19, 49.9, 50, 230, 8400].map(roundLength)).toEqual([5, 10, 20, 50, 200, 5000])
    expect([123_456, 98_765, 4_321].map(roundScale)).toEqual([120_000, 99_000, 4_300])
  })

  it('breaks lines at spaces and between Chinese signs, and loses nothing', () => {
    const one = (text: string) => text.length
    expect(linesOf('perturbed counts, right on average', 12, one)).toEqual(['perturbed', 'counts,', 'right on', 'average'])
    expect(linesOf('共四百件纠纷，三格不显示', 5, one)).toEqual(['共四百件纠', '纷，三格不', '显示'])
    expect(linesOf('', 5, one)).toEqual([])
  })
})
