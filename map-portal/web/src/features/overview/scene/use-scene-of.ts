import { useMemo, useState } from 'react'
import type { Session } from '../../../api/types'
import { type AreaTree, commonLevel } from '../../../shared/areas/area-tree'
import { useGridsOf } from '../../../shared/areas/use-areas'
import { figuresOf, hotSpotsByCode } from '../../../shared/figures/cell-figures'
import { sightOf } from '../../../shared/session/rights'
import { mattersOf } from '../figures/question'
import { useExtent, useHeat, useHotSpots, useSettings, useTrend } from '../figures/use-figures'
import { rowsOf } from '../table/ranking'
import { type TimeWindow, usualWindow } from '../time/windows'
import type { ViewState } from '../view/view-state'
import { useView } from '../view/view-store'
import { childCells, coverageOf, gridCells, sameCells } from './cells'
import type { Scene } from './scene'

function unitOf(view: ViewState, hasChildren: boolean, farOut: boolean): Scene['unit'] {
  if (view.unit === 'hex') return view.shown === 'hot' ? 'grid' : 'hex'
  return (view.unit === 'area' || farOut) && hasChildren ? 'area' : 'grid'
}

function windowOf(view: ViewState, extent: TimeWindow | null | undefined): TimeWindow | undefined {
  if (view.window && view.window !== 'all') return view.window
  if (!extent) return undefined
  return view.window === 'all' ? extent : usualWindow(extent)
}

/** What a reader sees: the view of the address, on the tree of their areas. */
export function useSceneOf(session: Session, tree: AreaTree): Scene {
  const view = useView()
  const [playing, setPlaying] = useState(false)
  const [farOut, setFarOut] = useState(false)
  const sight = sightOf(session)
  const place = useMemo(() => tree.place(view.area), [tree, view.area])
  const coverage = useMemo(() => coverageOf(session, tree, place), [session, tree, place])
  const unit = unitOf(view, place.children.length > 0, farOut)

  const extent = useExtent(view.step, sight === 'figures')
  const window = windowOf(view, extent.data)
  const matters = window && coverage.any && sight === 'figures' ? mattersOf(view, window) : undefined
  const trend = useTrend(coverage, view, extent.data)
  const grids = useGridsOf(place)
  const settings = useSettings()

  const listCells = place.children.length > 0 ? childCells(coverage, place) : gridCells(coverage)
  const mapCells = unit === 'area' ? childCells(coverage, place) : gridCells(coverage)
  const oneAnswer = sameCells(listCells, mapCells)
  const listHeat = useHeat(listCells, matters)
  const ownMapHeat = useHeat(oneAnswer || unit === 'hex' || view.shown !== 'count' ? undefined : mapCells, matters)
  const listHotSpots = useHotSpots(listCells, playing ? undefined : matters)
  const ownMapHotSpots = useHotSpots(oneAnswer || view.shown !== 'hot' ? undefined : mapCells, matters)

  const cells = place.children.length > 0 ? place.children : grids.data
  const rows = useMemo(
    () =>
      rowsOf(cells ?? [], {
        figures: listHeat.data && figuresOf(listHeat.data),
        total: listHeat.data?.total,
        hotSpots: listHotSpots.data && hotSpotsByCode(listHotSpots.data),
      }),
    [cells, listHeat.data, listHotSpots.data],
  )
  return {
    session,
    sight,
    view,
    tree,
    place,
    coverage,
    unit,
    childLevel: commonLevel(place.children) ?? 'area',
    window,
    extent,
    matters,
    trend,
    mapHeat: oneAnswer ? listHeat : ownMapHeat,
    mapHotSpots: oneAnswer ? listHotSpots : ownMapHotSpots,
    listHeat,
    listHotSpots,
    grids,
    rows,
    rowUnit: place.children.length > 0 ? 'area' : 'grid',
    baseMap: settings.data?.baseMap,
    playing,
    setPlaying,
    setFarOut,
  }
}
