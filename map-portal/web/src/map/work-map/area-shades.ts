import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import { dots, hatch, stripes } from '../hatch'
import { ground } from '../palette'

/** Areas that are drawn alike: in a colour with or without lines over it, or dotted where nothing is said of them. */
interface AreaShade {
  codes: readonly string[]
  colour?: string
  lines?: 'hatch' | 'stripes'
}

/** What stands on an area. */
interface AreaLabel {
  code: string
  words: string
}

export interface ComparedAreas {
  shades: readonly AreaShade[]
  labels: readonly AreaLabel[]
  /** The area that is looked at. */
  chosen?: string
}

/** The layer by which a compared area is pointed at. */
export const COMPARED = 'compared-fill'

const CLEAR = 'rgba(0,0,0,0)'
const code: ExpressionSpecification = ['get', 'code']
const patterns = { hatch, stripes, dots }
type Pattern = keyof typeof patterns

function layers(): LayerSpecification[] {
  const at = { source: 'areas', 'source-layer': 'areas' } as const
  return [
    { id: COMPARED, type: 'fill', ...at, paint: { 'fill-opacity': 0.85 } },
    ...(Object.keys(patterns) as Pattern[]).map(
      (pattern): LayerSpecification => ({
        id: `compared-${pattern}`,
        type: 'fill',
        ...at,
        paint: { 'fill-pattern': `compared-${pattern}`, 'fill-opacity': 0.6 },
      }),
    ),
    { id: 'compared-lines', type: 'line', ...at, paint: { 'line-color': '#ffffff', 'line-width': 1.4 } },
    {
      id: 'compared-chosen',
      type: 'line',
      ...at,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.accent, 'line-width': 3 },
    },
  ]
}

/** Fills the areas of a map whose ground is there; names stand on top of them. */
export function drawCompared(map: MapLibre, { shades, chosen = '' }: ComparedAreas) {
  if (!map.getLayer(COMPARED)) {
    for (const [name, make] of Object.entries(patterns)) map.addImage(`compared-${name}`, make(ground.ink), { pixelRatio: 1 })
    for (const layer of layers()) map.addLayer(layer, 'names')
  }
  const coloured = shades.filter(({ codes, colour }) => codes.length > 0 && colour)
  const colours = coloured.flatMap(({ codes, colour }) => [codes, colour])
  const fill = colours.length > 0 ? (['match', code, ...colours, CLEAR] as never) : CLEAR
  map.setPaintProperty(COMPARED, 'fill-color', fill)
  const only = (layer: string, codes: readonly string[]) => map.setFilter(layer, ['in', code, ['literal', [...codes]]])
  const all = shades.flatMap(({ codes }) => codes)
  only(COMPARED, all)
  only('compared-lines', all)
  only('compared-chosen', [chosen])
  for (const pattern of Object.keys(patterns) as Pattern[]) {
    const drawn = shades.filter(({ colour, lines }) => (colour ? lines === pattern : pattern === 'dots'))
    only(
      `compared-${pattern}`,
      drawn.flatMap(({ codes }) => codes),
    )
  }
}

/** Writes upon areas, each in the middle of its box in degrees. */
export function nameCompared(map: MapLibre, labels: readonly { at: readonly [number, number]; words: string }[]) {
  const features = labels.map(({ at, words }, rank) => ({
    type: 'Feature' as const,
    properties: { name: words, rank },
    geometry: { type: 'Point' as const, coordinates: [...at] },
  }))
  map.getSource<GeoJSONSource>('names')?.setData({ type: 'FeatureCollection', features })
  // Small areas lie close: rather a name beside its middle than none.
  map.setLayoutProperty('names', 'text-variable-anchor', ['center', 'top', 'bottom', 'left', 'right'])
  map.setLayoutProperty('names', 'text-radial-offset', 0.4)
  map.setLayoutProperty('names', 'text-padding', 1)
  map.moveLayer('names')
}
