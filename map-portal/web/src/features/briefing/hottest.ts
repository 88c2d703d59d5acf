import type { HotSpotCell } from '../../api/types'

const SHOWN = 5

export interface Hottest {
  /** The hot ones, the surest first. */
  hot: HotSpotCell[]
  /** How many more are hot. */
  more: number
  cold: number
}

/** What stands out by more than chance; the rest is not told apart. */
export function hottest(cells: readonly HotSpotCell[]): Hottest {
  const hot = cells.filter(({ classification }) => classification.startsWith('HOT')).sort((a, b) => b.z - a.z)
  const cold = cells.filter(({ classification }) => classification.startsWith('COLD')).length
  return { hot: hot.slice(0, SHOWN), more: Math.max(0, hot.length - SHOWN), cold }
}
