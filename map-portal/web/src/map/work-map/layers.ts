import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { ground } from '../palette'

export const placeLayers = ['premises', 'duty-points', 'hazards', 'key-areas'] as const
export type PlaceLayer = (typeof placeLayers)[number]

/** Whoever may list what a layer shows is offered it. */
export const listedBy = {
  premises: 'listPremises',
  'duty-points': 'listDutyPoints',
  hazards: 'listHazards',
  'key-areas': 'listKeyAreas',
} as const satisfies Record<PlaceLayer, string>

/** How many zoom levels nearer what lies together is looked at. */
export const CLUSTER_STEP = 2

const RED = '#b3261e'
const AMBER = '#d99a00'
const BLUE = '#1f62ad'
const system = ['PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'sans-serif']
const halo = { 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 } as const

const late: ExpressionSpecification = ['==', ['get', 'overdue'], 1]
/** Premises that lie together on a small map; one alone has its own id. */
const several: ExpressionSpecification = ['!', ['has', 'id']]
const gradeShape: ExpressionSpecification = ['match', ['get', 'grade'], 'MAJOR', '▲', 'SERIOUS', '◆', '●']
/** The gravest lie on top where several are found at one place. */
const graveLast: ExpressionSpecification = ['match', ['get', 'grade'], 'MAJOR', 2, 'SERIOUS', 1, 0]
const gradeColour: ExpressionSpecification = ['match', ['get', 'grade'], 'MAJOR', RED, 'SERIOUS', AMBER, BLUE]
const byImportance = (key: number, important: number, ordinary: number): ExpressionSpecification => [
  'match',
  ['get', 'importance'],
  'KEY',
  key,
  'IMPORTANT',
  important,
  ordinary,
]

function premises(): LayerSpecification[] {
  const at = (layer: string) => ({ source: 'premises', 'source-layer': layer }) as const
  const outline: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon']
  return [
    {
      id: 'premises-area',
      type: 'fill',
      ...at('premises-shapes'),
      filter: outline,
      paint: { 'fill-color': ground.accent, 'fill-opacity': 0.16 },
    },
    {
      id: 'premises-line',
      type: 'line',
      ...at('premises-shapes'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ground.accent, 'line-width': 2.4 },
    },
    {
      id: 'premises-cluster',
      type: 'circle',
      ...at('premises-clusters'),
      paint: {
        'circle-color': ground.accent,
        'circle-opacity': 0.85,
        'circle-radius': ['case', several, ['step', ['get', 'premises'], 10, 10, 13, 50, 17, 200, 22], byImportance(7, 6, 5)],
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'premises-cluster-count',
      type: 'symbol',
      ...at('premises-clusters'),
      filter: several,
      layout: {
        'text-field': ['to-string', ['get', 'premises']],
        'text-font': system,
        'text-size': 12,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': '#ffffff' },
    },
    {
      id: 'premises-point',
      type: 'circle',
      ...at('premises'),
      paint: {
        'circle-color': ground.accent,
        'circle-radius': byImportance(7, 6, 5),
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'premises-name',
      type: 'symbol',
      ...at('premises'),
      minzoom: 14,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': system,
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 0.7],
      },
      paint: { 'text-color': ground.ink, ...halo },
    },
  ]
}

/** How each layer of place-service is drawn. Grade and state show by shape, not by colour alone. */
export const drawnLayers: Record<PlaceLayer, LayerSpecification[]> = {
  premises: premises(),
  'duty-points': [
    {
      id: 'duty-points-mark',
      type: 'symbol',
      source: 'duty-points',
      'source-layer': 'duty-points',
      layout: {
        'text-field': ['match', ['get', 'state'], 'OUT_OF_SERVICE', '□', '■'],
        'text-font': system,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 8, 14, 16],
        // Far away those that lie upon another give way, the ones out of service last.
        'text-allow-overlap': ['step', ['zoom'], false, 13, true],
        'symbol-sort-key': ['match', ['get', 'state'], 'OUT_OF_SERVICE', 0, 1],
      },
      paint: { 'text-color': ['match', ['get', 'state'], 'OUT_OF_SERVICE', RED, BLUE], ...halo },
    },
    {
      id: 'duty-points-name',
      type: 'symbol',
      source: 'duty-points',
      'source-layer': 'duty-points',
      minzoom: 14,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': system,
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 0.8],
      },
      paint: { 'text-color': ground.ink, ...halo },
    },
  ],
  hazards: [
    {
      id: 'hazards-late',
      type: 'circle',
      source: 'hazards',
      'source-layer': 'hazards',
      filter: late,
      paint: {
        'circle-radius': 12,
        'circle-color': '#ffffff',
        'circle-opacity': 0.6,
        'circle-stroke-color': RED,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'hazards-mark',
      type: 'symbol',
      source: 'hazards',
      'source-layer': 'hazards',
      layout: {
        'text-field': gradeShape,
        'text-font': system,
        'text-size': 17,
        'text-allow-overlap': true,
        'symbol-sort-key': graveLast,
      },
      paint: { 'text-color': gradeColour, ...halo },
    },
  ],
  'key-areas': [
    {
      id: 'key-areas-area',
      type: 'fill',
      source: 'key-areas',
      'source-layer': 'key-areas',
      paint: { 'fill-color': ['case', late, RED, AMBER], 'fill-opacity': 0.14 },
    },
    {
      id: 'key-areas-line',
      type: 'line',
      source: 'key-areas',
      'source-layer': 'key-areas',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ['case', late, RED, '#8a6400'], 'line-width': 2, 'line-dasharray': [3, 2] },
    },
    {
      id: 'key-areas-name',
      type: 'symbol',
      source: 'key-areas',
      'source-layer': 'key-area-labels',
      minzoom: 11,
      layout: { 'text-field': ['coalesce', ['get', 'name'], ''], 'text-font': system, 'text-size': 12 },
      paint: { 'text-color': ground.ink, ...halo },
    },
  ],
}

/** Ids of everything drawn for the layers, from the ground up: outlines lie below points. */
export const markIds: string[] = (['key-areas', 'premises', 'duty-points', 'hazards'] as const).flatMap((layer) =>
  drawnLayers[layer].map(({ id }) => id),
)

/** Where what is pointed at leads. */
export const pages: Record<PlaceLayer, string> = {
  premises: '/places/premises/',
  'duty-points': '/places/duty-points/',
  hazards: '/hazards/',
  'key-areas': '/key-areas/',
}

const own = 'own'

/** What a page shows of its own: stops of a round, one outline, what is being drawn. */
export const ownLayers: LayerSpecification[] = [
  {
    id: 'own-area',
    type: 'fill',
    source: own,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': ground.accent, 'fill-opacity': 0.18 },
  },
  {
    id: 'own-line',
    type: 'line',
    source: own,
    filter: ['!=', ['geometry-type'], 'Point'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': ground.accent, 'line-width': 2.6 },
  },
  {
    id: 'own-point',
    type: 'circle',
    source: own,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-color': ground.accent,
      'circle-radius': ['case', ['has', 'label'], 11, 6],
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'own-label',
    type: 'symbol',
    source: own,
    filter: ['has', 'label'],
    layout: { 'text-field': ['get', 'label'], 'text-font': system, 'text-size': 12, 'text-allow-overlap': true },
    // White on the mark of a point; upon an outline dark, as names on the map are.
    paint: {
      'text-color': ['match', ['geometry-type'], 'Point', '#ffffff', ground.ink],
      'text-halo-color': '#ffffff',
      'text-halo-width': ['match', ['geometry-type'], 'Point', 0, halo['text-halo-width']],
    },
  },
]
