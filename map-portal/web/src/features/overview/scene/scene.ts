import { createContext, useContext } from 'react'
import type { Answer } from '../../../api/answer'
import type { AreaLevel, BaseMap, GridCell, Heat, HotSpots, Session, Trend } from '../../../api/types'
import type { AreaTree, Place } from '../../../shared/areas/area-tree'
import type { Changes } from '../../../shared/figures/change'
import type { Sight } from '../../../shared/session/rights'
import type { Matters } from '../figures/question'
import type { SharesSeen } from '../figures/use-figures'
import type { Row } from '../table/ranking'
import type { TimeWindow } from '../time/windows'
import type { ViewState } from '../view/view-state'
import type { Coverage } from './cells'

/** Everything the parts of the portal show, worked out once from the address and the answers. */
export interface Scene {
  session: Session
  sight: Sight
  view: ViewState
  tree: AreaTree
  place: Place
  coverage: Coverage
  /** Cells the map shades: hexagons only for counts, areas only where there are some, and where the map is too far out for grids. */
  unit: 'grid' | 'area' | 'hex'
  /** The level of the areas below, where they share one; names the unit. */
  childLevel: AreaLevel | 'area'
  /** Undefined while it is not known in which time there are matters. */
  window?: TimeWindow
  extent: Answer<TimeWindow | null>
  matters?: Matters
  trend: Answer<Trend>
  mapHeat: Answer<Heat>
  /** The same days a year before; undefined where nothing is known of all of them. */
  yearBefore?: TimeWindow
  /** Counts of the year before and what they say, where the map is shaded by the change. */
  mapBefore: Answer<Heat>
  mapChanges?: Changes
  listBefore: Answer<Heat>
  /** Which share of each cell patrols saw, where the map is shaded by it. */
  mapSeen: Answer<SharesSeen>
  listSeen: Answer<SharesSeen>
  mapHotSpots: Answer<HotSpots>
  listHeat: Answer<Heat>
  listHotSpots: Answer<HotSpots>
  grids: Answer<GridCell[]>
  /** Areas below the place, or its grids. */
  rows: Row[]
  rowUnit: 'area' | 'grid'
  /** A base map from elsewhere, where the deployment has one. */
  baseMap?: BaseMap
  playing: boolean
  setPlaying: (playing: boolean) => void
  /** Tells whether the map is so far out that grids are not drawn. */
  setFarOut: (farOut: boolean) => void
}

export const SceneContext = createContext<Scene | undefined>(undefined)

export function useScene(): Scene {
  const scene = useContext(SceneContext)
  if (!scene) throw new Error('No scene around this component')
  return scene
}
