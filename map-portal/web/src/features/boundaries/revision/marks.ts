import type { RevisionCheck } from '../../../api/types'
import { type Drawn, type Position, positionsOf } from '../../../shared/geometry/drawn'
import { boxOf } from '../model/plane'
import type { Part } from '../model/sketch'

/** Where in a village the findings of a check lie: the middle of each that has a place there. */
export function marksOf(findings: RevisionCheck['findings'], within: readonly Part[]): Position[] {
  const [west, south, east, north] = boxOf(within.flat().flat())
  return findings
    .flatMap(({ place }) => (place ? [middleOfBox(positionsOf(place as unknown as Drawn))] : []))
    .filter(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north)
}

function middleOfBox(positions: readonly Position[]): Position {
  const [west, south, east, north] = boxOf(positions)
  return [(west + east) / 2, (south + north) / 2]
}
