import { useMemo, useState } from 'react'
import type { Session } from '../../../api/types'
import { type AreaTree, commonLevel } from '../../../shared/areas/area-tree'
import { useGridsOf } from '../../../shared/areas/use-areas'
import { figuresOf, hotSpotsByCode } from '../../../shared/figures/cell-figures'
import { changesOf } from '../../../shared/figures/change'
import { today } from '../../../shared/marks/due'
import { sightOf } from '../../../shared/session/rights'
import { type Cells, type Matters, mattersOf } from '../figures/question'
import { useExtent, useHeat, useHotSpots, useSettings, useSharesSeen, useTrend } from '../figures/use-figures'
import { rowsOf } from '../table/ranking'
import { type TimeWindow, usualWindow, yearBefore } from '../time/windows'
import type { ViewState } from '../view/view-state'
import { useView } from '../view/view-store'
import { childCells, coverageOf, gridCells, sameCells } from './cells'
import type { Scene } from './scene'

function unitOf(view: ViewState, hasChildren: boolean, farOut: boolean): Scene['unit'] {
  if (view.unit === 'hex') return view.shown === 'count' ? 'hex' : 'grid'
  return (view.unit === 'area' || farOut) && hasChildren ? 'area' : 'grid'
}

function windowOf(view: ViewState, extent: TimeWindow | null | undefined): TimeWindow | undefined {
  if (view.window && view.window !== 'all') return view.window
  if (!extent) return undefined
  return view.window === 'all' ? extent : usualWindow(extent)
}

/** Counts by cell, and against those of earlier days where they are asked for. */
function useCounts(cells: Cells | undefined, matters: Matters | undefined, mattersBefore: Matters | undefined) {
  const now = useHeat(cells, matters)
  const before = useHeat(cells, mattersBefore)
  const [later, earlier] = [now.data, before.data]
  const changes = useMemo(() => later && earlier && changesOf(later, earlier), [later, earlier])
  return { now, before, changes }
}

type Asked = Pick<Scene, 'view' | 'place' | 'coverage' | 'unit' | 'matters' | 'playing'> & {
  mattersBefore?: Matters
  window?: TimeWindow
}

/** What the map is shaded by and what the table lists; one answer where both are about the same cells. */
function useShown({ view, place, coverage, unit, matters, mattersBefore, window, playing }: Asked) {
  const counted = view.shown === 'count' || view.shown === 'change'
  const listCells = place.children.length > 0 ? childCells(coverage, place) : gridCells(coverage)
  const mapCells = unit === 'area' ? childCells(coverage, place) : gridCells(coverage)
  const oneAnswer = sameCells(listCells, mapCells)
  const list = useCounts(listCells, matters, mattersBefore)
  const ownMap = useCounts(oneAnswer || unit === 'hex' || !counted ? undefined : mapCells, matters, mattersBefore)
  const listHotSpots = useHotSpots(listCells, playing ? undefined : matters)
  const ownMapHotSpots = useHotSpots(oneAnswer || view.shown !== 'hot' ? undefined : mapCells, matters)
  const patrolled = coverage.any && view.shown === 'coverage' ? window : undefined
  const listSeen = useSharesSeen(listCells, patrolled)
  const ownMapSeen = useSharesSeen(oneAnswer ? undefined : mapCells, patrolled)
  return {
    list,
    listSeen,
    mapSeen: oneAnswer ? listSeen : ownMapSeen,
    map: oneAnswer ? list : ownMap,
    listHotSpots,
    mapHotSpots: oneAnswer ? listHotSpots : ownMapHotSpots,
  }
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
  const before = window && extent.data ? yearBefore(window, extent.data, today()) : undefined
  const mattersBefore = matters && before && view.shown === 'change' ? mattersOf(view, before) : undefined
  const trend = useTrend(coverage, view, extent.data)
  const grids = useGridsOf(place)
  const settings = useSettings()

  const { list, map, listSeen, mapSeen, listHotSpots, mapHotSpots } = useShown({
    view,
    place,
    coverage,
    unit,
    matters,
    mattersBefore,
    window,
    playing,
  })

  const cells = place.children.length > 0 ? place.children : grids.data
  const rows = useMemo(
    () =>
      rowsOf(cells ?? [], {
        figures: list.now.data && figuresOf(list.now.data),
        total: list.now.data?.total,
        hotSpots: listHotSpots.data && hotSpotsByCode(listHotSpots.data),
        changes: list.changes,
        seen: listSeen.data,
      }),
    [cells, list.now.data, listHotSpots.data, list.changes, listSeen.data],
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
    yearBefore: before,
    mapHeat: map.now,
    mapBefore: map.before,
    mapChanges: map.changes,
    listHeat: list.now,
    listBefore: list.before,
    mapSeen,
    listSeen,
    mapHotSpots,
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
