import type {
  DataDrivenPropertyValueSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl'
import type { TileJson } from '../api/types'
import { ground } from './palette'
import { markIds } from './work-map/layers'

export type CellSource = 'grids' | 'areas'
export const gridSources = ['areas', 'grids', 'context'] as const
export type GridSource = (typeof gridSources)[number]

/** Colour of a cell from its feature state; without one it has no matters. */
const plainFill: DataDrivenPropertyValueSpecification<string> = ['coalesce', ['feature-state', 'colour'], ground.zero]
const hatchOpacity: DataDrivenPropertyValueSpecification<number> = [
  'case',
  ['boolean', ['feature-state', 'withheld'], false],
  1,
  0,
]

export const nothing: FilterSpecification = ['==', ['get', 'code'], '']
const system = ['PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'sans-serif']

const OTHER_ORIGIN = /^https?:\/\/[^/]+/

/** A vector source from its TileJSON. Tiles are asked of the host the page came from, by whatever name the reader reached it. */
export function vectorSource(tiles: TileJson, promote?: Record<string, string>): VectorSourceSpecification {
  return {
    type: 'vector',
    tiles: tiles.tiles.map((address) => window.location.origin + address.replace(OTHER_ORIGIN, '')),
    minzoom: tiles.minzoom,
    maxzoom: tiles.maxzoom,
    ...(tiles.bounds?.length === 4 ? { bounds: tiles.bounds as [number, number, number, number] } : {}),
    ...(tiles.attribution ? { attribution: tiles.attribution } : {}),
    ...(promote ? { promoteId: promote } : {}),
  }
}

/** A quiet ground of our own areas; sources come when the services have described them. */
export const emptyStyle: StyleSpecification = {
  version: 8,
  sources: { names: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': ground.outside } },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': system,
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, 12, 13, 15],
        'text-max-width': 7,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': ground.ink, 'text-halo-color': 'rgba(255,255,255,0.9)', 'text-halo-width': 1.6 },
    },
  ],
}

function cellLayers(source: CellSource): LayerSpecification[] {
  const at = { source, 'source-layer': source, filter: nothing } as const
  return [
    { id: `${source}-fill`, type: 'fill', ...at, paint: { 'fill-color': plainFill, 'fill-antialias': false } },
    { id: `${source}-hatch`, type: 'fill', ...at, paint: { 'fill-pattern': 'hatch', 'fill-opacity': hatchOpacity } },
    { id: `${source}-nodata`, type: 'fill', ...at, paint: { 'fill-pattern': 'dots' } },
  ]
}

/** Layers of a source, from the ground up, each with the layer it goes below. */
export const layersOf: Record<GridSource | 'heat', LayerSpecification[]> = {
  areas: [
    { id: 'land', type: 'fill', source: 'areas', 'source-layer': 'areas', filter: nothing, paint: { 'fill-color': ground.land } },
    ...cellLayers('areas'),
    // Unseen, so that areas can be pointed at whatever is shaded.
    { id: 'area-touch', type: 'fill', source: 'areas', 'source-layer': 'areas', filter: nothing, paint: { 'fill-opacity': 0 } },
    ...areaLines(),
  ],
  grids: [
    ...cellLayers('grids'),
    {
      id: 'grid-lines',
      type: 'line',
      source: 'grids',
      'source-layer': 'grids',
      filter: nothing,
      paint: { 'line-color': ground.gridLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.2, 13, 1] },
    },
    outline('grid-chosen', 'grids', ground.accent, 3),
    outline('grid-hover', 'grids', ground.ink, 2),
  ],
  context: contextLayers(),
  heat: [
    {
      id: 'hex-fill',
      type: 'fill',
      source: 'heat',
      'source-layer': 'heat',
      filter: ['has', 'count'],
      paint: { 'fill-color': ground.land },
    },
    {
      id: 'hex-hatch',
      type: 'fill',
      source: 'heat',
      'source-layer': 'heat',
      filter: ['has', 'withheld'],
      paint: { 'fill-pattern': 'hatch' },
    },
  ],
}

function outline(id: string, source: CellSource, colour: string, width: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    'source-layer': source,
    filter: nothing,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  }
}

function areaLines(): LayerSpecification[] {
  return [
    {
      id: 'area-lines',
      type: 'line',
      source: 'areas',
      'source-layer': 'areas',
      filter: ['!=', ['get', 'level'], 'village'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.areaLine, 'line-width': 0.8, 'line-opacity': 0.7 },
    },
    outline('child-lines', 'areas', ground.areaLine, 1.1),
    outline('area-here', 'areas', ground.accent, 2.4),
    outline('area-hover', 'areas', ground.ink, 2),
  ]
}

function contextLayers(): LayerSpecification[] {
  const at = { source: 'context', 'source-layer': 'context' } as const
  const widthByRank = (wide: number): ['interpolate', ...unknown[]] => [
    'interpolate',
    ['linear'],
    ['zoom'],
    8,
    ['/', wide, ['+', 1, ['coalesce', ['get', 'rank'], 2]]],
    14,
    ['/', wide * 5, ['+', 1, ['coalesce', ['get', 'rank'], 2]]],
  ]
  return [
    { id: 'water', type: 'fill', ...at, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': ground.water } },
    {
      id: 'rivers',
      type: 'line',
      ...at,
      filter: ['==', ['get', 'kind'], 'river'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ground.water, 'line-width': widthByRank(4) as never },
    },
    {
      id: 'roads',
      type: 'line',
      ...at,
      filter: ['==', ['get', 'kind'], 'road'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ground.road, 'line-width': widthByRank(2) as never, 'line-opacity': 0.9 },
    },
  ]
}

/** All layers from the ground up; a layer that comes late is put below the next one that is there. */
export const drawingOrder = [
  'ground',
  'base',
  'land',
  'area-touch',
  'areas-nodata',
  'areas-fill',
  'areas-hatch',
  'grids-nodata',
  'grids-fill',
  'grids-hatch',
  'hex-fill',
  'hex-hatch',
  'grid-lines',
  'water',
  'rivers',
  'roads',
  'area-lines',
  'child-lines',
  'area-here',
  'grid-chosen',
  'area-hover',
  'grid-hover',
  'names',
  ...markIds,
]
