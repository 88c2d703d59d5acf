import type { Session } from '../../../api/types'
import { type AreaTree, commonLevel, type Place } from '../../../shared/areas/area-tree'
import { figureCodes } from '../../../shared/session/rights'
import type { Cells } from '../figures/question'

/** Where in a place somebody may see figures. */
export interface Coverage {
  /** Whether there may be figures at all. */
  any: boolean
  /** Area to ask for; undefined asks for all the reader may see. */
  area?: string
  /** Codes of areas and grids with figures; undefined: everything in the place has them. */
  codes?: ReadonlySet<string>
}

/** Figures may cover less than the areas in sight: an officer of one town may be a volunteer in the county. */
export function coverageOf(session: Session, tree: AreaTree, place: Place): Coverage {
  const codes = figureCodes(session)
  const above = [...place.ancestors, ...(place.area ? [place.area] : [])].map((area) => area.code)
  if (codes.some((code) => above.includes(code))) return { any: true, area: place.area?.code }
  const known = codes.flatMap((code) => tree.find(code) ?? [])
  const within = new Set([...codes, ...tree.codesWithin(known)])
  const below = tree.codesWithin(place.area ? [place.area] : place.children)
  const maybeGrids = known.length < codes.length
  return { any: maybeGrids || below.some((code) => within.has(code)), codes: within }
}

export function gridCells(coverage: Coverage): Cells {
  return { by: 'grid', area: coverage.area }
}

/** The areas directly below a place. */
export function childCells(coverage: Coverage, place: Place): Cells {
  return { by: 'area', area: coverage.area, areaLevel: commonLevel(place.children) }
}

export function sameCells(a: Cells | undefined, b: Cells | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
