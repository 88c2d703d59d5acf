import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { ground } from '../../../map/palette'

const RED = '#b3261e'
const system = ['PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'sans-serif']
const chosen: ExpressionSpecification = ['==', ['get', 'chosen'], true]
const overlaid: ExpressionSpecification = ['!=', ['get', 'kind'], 'basic']

export const editorSources = ['around', 'units', 'line', 'nodes', 'marks'] as const
export type EditorSource = (typeof editorSources)[number]

/** From the ground up. What is chosen is told by a thick border too, not by its colour alone. */
export const editorLayers: readonly LayerSpecification[] = [
  {
    id: 'around-line',
    type: 'line',
    source: 'around',
    paint: { 'line-color': ground.ink, 'line-width': 3, 'line-opacity': 0.5 },
  },
  {
    id: 'unit-fill',
    type: 'fill',
    source: 'units',
    paint: {
      'fill-color': ['case', chosen, ground.accent, overlaid, '#c8586c', ground.areaLine],
      'fill-opacity': ['case', chosen, 0.28, overlaid, 0.16, 0.08],
    },
  },
  {
    id: 'unit-line',
    type: 'line',
    source: 'units',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ['case', chosen, ground.accent, overlaid, '#8a3558', ground.ink],
      'line-width': ['case', chosen, 3, 1.2],
    },
  },
  {
    id: 'unit-name',
    type: 'symbol',
    source: 'units',
    layout: { 'text-field': ['get', 'label'], 'text-font': system, 'text-size': 12, 'text-max-width': 8 },
    paint: { 'text-color': ground.ink, 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 },
  },
  {
    id: 'line-drawn',
    type: 'line',
    source: 'line',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': RED, 'line-width': 2.4, 'line-dasharray': [2, 1.5] },
  },
  {
    id: 'node-dot',
    type: 'circle',
    source: 'nodes',
    paint: {
      'circle-radius': ['case', ['==', ['get', 'held'], true], 8, 5],
      'circle-color': ['case', ['==', ['get', 'held'], true], RED, '#ffffff'],
      'circle-stroke-color': ground.accent,
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'mark-ring',
    type: 'circle',
    source: 'marks',
    paint: { 'circle-radius': 13, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': RED, 'circle-stroke-width': 3 },
  },
]
