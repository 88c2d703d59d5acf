import type { Heat } from '../../api/types'
import { figuresOf } from './cell-figures'

/** What a count says against an earlier one of as many days. */
export type ChangeKind = 'MORE' | 'FEWER' | 'NOT_SURE' | 'TOO_FEW'
export const changeKinds: readonly ChangeKind[] = ['MORE', 'FEWER', 'NOT_SURE', 'TOO_FEW']

export interface Change {
  now: number
  before: number
  kind: ChangeKind
}

/** Changes by code; a cell without matters in both windows is left out. */
export type Changes = ReadonlyMap<string, Change | 'withheld'>

/** Both windows together must hold this many, or chance alone could explain any difference. */
export const FEWEST_TO_COMPARE = 10

/** Share of the differences told that may be chance (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995, 289-300). */
const FALSE_SHARE = 0.1

/**
 * Which cells have more or fewer matters than in the earlier window, beyond chance. Each difference of two Poisson counts over as many
 * days is tested given their sum (Przyborowski and Wilenski, Biometrika 31, 1940, 313-323) with the normal approximation, two-sided;
 * where counts were perturbed, the variance of that is added. Of many cells some differ by chance: that share is kept below a tenth.
 */
export function changesOf(now: Heat, before: Heat): Changes {
  const [left, right] = [figuresOf(now), figuresOf(before)]
  const blur = blurOf(now) + blurOf(before)
  const changes = new Map<string, Change | 'withheld'>()
  const tested: { change: Change; p: number }[] = []
  for (const code of new Set([...left.keys(), ...right.keys()])) {
    const [one, other] = [left.get(code), right.get(code)]
    if (one?.kind === 'withheld' || other?.kind === 'withheld') {
      changes.set(code, 'withheld')
      continue
    }
    const change: Change = { now: one?.count ?? 0, before: other?.count ?? 0, kind: 'TOO_FEW' }
    changes.set(code, change)
    const sum = change.now + change.before
    if (sum < FEWEST_TO_COMPARE) continue
    change.kind = 'NOT_SURE'
    tested.push({ change, p: twoSided((change.now - change.before) / Math.sqrt(sum + blur)) })
  }
  tested.sort((a, b) => a.p - b.p)
  const last = tested.findLastIndex(({ p }, index) => p <= (FALSE_SHARE * (index + 1)) / tested.length)
  for (const { change } of tested.slice(0, last + 1)) change.kind = change.now > change.before ? 'MORE' : 'FEWER'
  return changes
}

function blurOf({ noise }: Heat): number {
  return noise ? noise.variance * noise.parts : 0
}

/** The probability of a standard normal value at least as far from 0 (Abramowitz and Stegun 1964, 7.1.26; error below 2e-7). */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592].reduce((sum, part) => (sum + part) * t, 0)
  return series * Math.exp(-x * x)
}
