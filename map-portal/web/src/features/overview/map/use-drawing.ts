import type { FilterSpecification } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { useLanguage } from '../../../locales/language'
import { type CellSource, nothing } from '../../../map/style'
import { boxAround } from '../../../shared/areas/area-tree'
import { figuresOf } from '../../../shared/figures/cell-figures'
import { tileQuery } from '../figures/question'
import type { Bounds } from '../layers/classes'
import type { Scene } from '../scene/scene'
import { childrenOf, coveredAreas, coveredGrids, gridsIn, oneOf } from './map-filters'
import type { PortalMap } from './portal-map'
import { type Shades, shadesOfChanges, shadesOfCounts, shadesOfHotSpots, shadesOfShares } from './shading'
import type { useSources } from './use-sources'

type Sources = ReturnType<typeof useSources>

/** Keeps the map as the scene says. Each effect speaks of one thing, so that only what changed is drawn anew. */
export function useDrawing(map: PortalMap | undefined, sources: Sources, scene: Scene, bounds: Bounds) {
  useShading(map, sources, scene, bounds)
  usePlaceLines(map, sources, scene)
  useHexagons(map, sources, scene)
  useFlight(map, scene)
  useNames(map, scene)

  const { hidden, opacity } = scene.view
  // biome-ignore lint/correctness/useExhaustiveDependencies: layers that come later need it too
  useEffect(() => {
    if (!map) return
    map.setOpacity(opacity / 100)
    map.show(['names'], !hidden.includes('labels'))
    map.show(['grid-lines'], !hidden.includes('lines'))
    map.show(['water', 'rivers', 'roads'], !hidden.includes('context'))
    map.show(['base'], !hidden.includes('base'))
  }, [map, sources.drawn, sources.baseMap, sources.heat, hidden, opacity, scene.unit])
}

function shadesOf(scene: Scene, bounds: Bounds): Shades | 'unanswered' | undefined {
  const { view, mapHeat, mapBefore, mapChanges, mapHotSpots, mapSeen, extent, sight } = scene
  if (view.shown === 'none' || sight !== 'figures') return undefined
  const answers = { count: [mapHeat], change: [mapHeat, mapBefore], hot: [mapHotSpots], coverage: [mapSeen] }[view.shown]
  if (answers.some(({ data }) => !data))
    return answers.some(({ problem }) => problem) || extent.problem ? 'unanswered' : undefined
  if (view.shown === 'hot') return mapHotSpots.data && shadesOfHotSpots(mapHotSpots.data.cells)
  if (view.shown === 'coverage') return mapSeen.data && shadesOfShares(mapSeen.data)
  if (view.shown === 'change') return mapChanges && shadesOfChanges(mapChanges)
  return mapHeat.data && shadesOfCounts(figuresOf(mapHeat.data), bounds)
}

function useShading(map: PortalMap | undefined, sources: Sources, scene: Scene, bounds: Bounds) {
  const { place, tree, coverage, unit, view, mapHeat, mapBefore, mapChanges, mapHotSpots, mapSeen, extent } = scene
  const trouble = mapHeat.problem ?? mapBefore.problem ?? mapHotSpots.problem ?? mapSeen.problem ?? extent.problem
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the scene, these are what shades follow from
  const shades = useMemo(
    () => shadesOf(scene, bounds),
    [view.shown, mapHeat.data, mapChanges, mapHotSpots.data, mapSeen.data, trouble, bounds],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: sources that come later need it too
  useEffect(() => {
    const shadesFor = (source: CellSource) => (unit === (source === 'grids' ? 'grid' : 'area') ? shades : undefined)
    map?.shade('grids', shadesFor('grids'), gridsIn(tree, place), coveredGrids(coverage))
    map?.shade('areas', shadesFor('areas'), childrenOf(place), coveredAreas(coverage))
  }, [map, sources.drawn, shades, unit, tree, place, coverage])
}

function usePlaceLines(map: PortalMap | undefined, sources: Sources, { place, tree, unit, view }: Scene) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: sources that come later need it too
  useEffect(() => {
    const roots = tree.roots.map((root) => root.code)
    map?.filter('land', oneOf('code', roots))
    map?.filter('area-touch', childrenOf(place))
    map?.filter('child-lines', childrenOf(place))
    map?.filter('area-here', place.area ? oneOf('code', [place.area.code]) : nothing)
    const gridsDrawn = unit === 'grid' || place.children.length === 0
    map?.filter('grid-lines', gridsDrawn ? gridsIn(tree, place) : nothing)
    map?.filter('grid-chosen', view.grid ? (['==', ['get', 'code'], view.grid] as FilterSpecification) : nothing)
  }, [map, sources.drawn, tree, place, unit, view.grid])
}

function useHexagons(map: PortalMap | undefined, sources: Sources, { coverage, matters, unit, view, playing }: Scene) {
  const query = matters && unit === 'hex' && view.shown === 'count' ? tileQuery(matters, coverage.area) : undefined
  useEffect(() => map?.holdClasses(playing), [map, playing])
  useEffect(() => {
    map?.setHexagons(query === undefined ? undefined : sources.heat, query ?? '')
  }, [map, sources.heat, query])
}

function useFlight(map: PortalMap | undefined, { place, tree, view, rows }: Scene) {
  const chosen = view.grid ? rows.find((row) => row.code === view.grid) : undefined
  // Rows are made anew with every answer; only another target is a reason to move.
  const target = chosen
    ? [withSurroundings(chosen.bbox)]
    : place.area
      ? [place.area.bbox]
      : (tree.roots.length > 0 ? tree.roots : rows).map(({ bbox }) => bbox)
  const box = boxAround(target)
  const key = box?.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the box
  useEffect(() => {
    if (map && box) map.flyTo(box, !map.hasFlown || prefersReducedMotion())
  }, [map, key])
}

export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

function useNames(map: PortalMap | undefined, { place, grids }: Scene) {
  const { nameOf, language } = useLanguage()
  const cells = place.children.length > 0 ? place.children : grids.data
  const here = place.area && nameOf(place.area)
  // Within a village its name before every grid's says nothing.
  const shortName = (name: string) => (here && name.startsWith(here) && name.slice(here.length).trim()) || name
  // biome-ignore lint/correctness/useExhaustiveDependencies: `nameOf` changes with the language
  useEffect(() => {
    map?.setNames((cells ?? []).map((cell) => ({ name: shortName(nameOf(cell)), bbox: cell.bbox })))
  }, [map, cells, language])
}

/** A box three times as wide and high around the same middle. */
function withSurroundings([west = 0, south = 0, east = 0, north = 0]: number[]): number[] {
  const [width, height] = [east - west, north - south]
  return [west - width, south - height, east + width, north + height]
}
