import { describe, expect, it } from 'vitest'
import { appraisalColours, appraisalLines, appraisalSigns } from './palette'

/** What those see who lack one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const visions: Record<string, readonly (readonly number[])[]> = {
  ordinary: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
const toXyz = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const white = [0.95047, 1, 1.08883]

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, factor, index) => sum + factor * (vector[index] ?? 0), 0))

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
}

/** CIE L*a*b* of a colour as somebody sees it. */
function seen(hex: string, vision: string): number[] {
  const rgb = times(visions[vision] ?? [], linear(hex)).map((one) => Math.min(1, Math.max(0, one)))
  const [x = 0, y = 0, z = 0] = times(toXyz, rgb).map((one, index) => {
    const share = one / (white[index] ?? 1)
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116
  })
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function difference(one: string, other: string, vision: string): number {
  const [a, b] = [seen(one, vision), seen(other, vision)]
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))
}

/** Far above the 2.3 that is just noticeable side by side: on a map they lie apart. */
const WELL_APART = 25

describe('the colours of areas', () => {
  const colours = Object.values(appraisalColours)
  it.each(Object.keys(visions))('are told apart with %s', (vision) => {
    for (const one of colours)
      for (const other of colours)
        if (one !== other) expect(difference(one, other, vision), `${one} ${other}`).toBeGreaterThan(WELL_APART)
  })

  it('are told apart without any colour', () => {
    expect(new Set(Object.values(appraisalLines)).size).toBe(3)
    expect(new Set(Object.values(appraisalSigns)).size).toBe(3)
  })
})
