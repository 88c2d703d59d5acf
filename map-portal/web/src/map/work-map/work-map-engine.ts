import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapLibre,
  type MapMouseEvent,
  setWorkerUrl,
  type VectorTileSource,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { TileJson } from '../../api/types'
import type { Drawn, Position } from '../../shared/geometry/drawn'
import { dots } from '../hatch'
import { ground } from '../palette'
import { emptyStyle, layersOf, vectorSource } from '../style'
import { COMPARED, type ComparedAreas, drawCompared, nameCompared } from './area-shades'
import { CLUSTER_STEP, drawnLayers, markIds, ownLayers, type PlaceLayer } from './layers'

setWorkerUrl(workerUrl)

export interface OwnFeature {
  geometry: Drawn
  /** Written on it, such as its number in a round. */
  label?: string
}

/** Grids that are drawn alike: in a colour, or dotted where nothing is known of them. */
export interface GridShade {
  codes: readonly string[]
  colour?: string
}

interface Events {
  /** Something of a layer was pointed at. */
  open: (layer: PlaceLayer, id: string) => void
  /** A place with nothing to open was pointed at. */
  point: (at: Position) => void
  /** One of the compared areas was pointed at. */
  area: (code: string) => void
}

const CLEAR = 'rgba(0,0,0,0)'

/** A map beside a list: grids and rivers as ground, layers of place-service, and what the page itself shows. */
export class WorkMapEngine {
  private readonly map: MapLibre
  readonly ready: Promise<void>
  private drawing = false
  private shades: readonly GridShade[] = []
  private compared: ComparedAreas | undefined
  /** From which zoom grids are drawn at all. */
  private gridZoom = 0

  constructor(container: HTMLElement, label: string, events: Events) {
    this.map = new MapLibre({
      container,
      style: emptyStyle,
      attributionControl: false,
      maxZoom: 18,
      dragRotate: false,
      // Several maps on one page are told apart by their names.
      locale: { 'Map.Title': label },
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
    this.ready = new Promise((resolve) => this.map.once('load', () => resolve()))
    this.map.on('click', (event) => this.clicked(event, events))
    this.map.on('mousemove', ({ point }) => {
      const over = !this.drawing && this.map.queryRenderedFeatures(point, { layers: this.touchable() }).length > 0
      this.map.getCanvas().style.cursor = over ? 'pointer' : this.drawing ? 'crosshair' : ''
    })
  }

  /** While something is drawn, pointing sets corners and opens nothing. */
  setDrawing(drawing: boolean) {
    this.drawing = drawing
  }

  private touchable(): string[] {
    return [...markIds, COMPARED].filter((id) => this.map.getLayer(id))
  }

  private clicked({ point, lngLat }: MapMouseEvent, events: Events) {
    const found = this.drawing ? [] : this.map.queryRenderedFeatures(point, { layers: this.touchable() })
    const [first] = found
    if (!first) events.point([lngLat.lng, lngLat.lat])
    else if (first.layer.id === COMPARED) events.area(String(first.properties.code))
    else if (first.properties.id !== undefined) events.open(first.source as PlaceLayer, String(first.properties.id))
    else this.map.easeTo({ center: lngLat, zoom: this.map.getZoom() + CLUSTER_STEP })
  }

  addGround(source: 'areas' | 'grids' | 'context', tiles: TileJson) {
    if (this.map.getSource(source)) return
    this.map.addSource(source, vectorSource(tiles))
    if (source === 'grids') this.gridZoom = tiles.minzoom
    if (source === 'areas') this.addLand()
    else this.addLines(source)
    this.drawShades()
    this.drawCompared()
  }

  /** The reader's areas, which are drawn where the map is too far out for grids. */
  private addLand() {
    const [, second] = this.map.getStyle().layers
    const at = { source: 'areas', 'source-layer': 'areas' } as const
    this.map.addLayer({ id: 'land', type: 'fill', ...at, paint: { 'fill-color': ground.land } }, second?.id)
    for (const line of layersOf.areas) if (line.id === 'area-lines') this.map.addLayer(line, this.lowestMark())
  }

  private lowestMark(): string | undefined {
    const marks = markIds.filter((id) => this.map.getLayer(id))
    return this.map.getStyle().layers.find(({ id }) => id.startsWith('own-') || marks.includes(id))?.id
  }

  private addLines(source: 'grids' | 'context') {
    const below = this.lowestMark()
    if (source === 'context') for (const layer of layersOf.context) this.map.addLayer(layer, below)
    else
      this.map.addLayer(
        {
          id: 'grid-lines',
          type: 'line',
          source,
          'source-layer': source,
          paint: { 'line-color': ground.areaLine, 'line-width': 0.8 },
        },
        below,
      )
  }

  /** Shows a layer of place-service as far as the question goes. */
  setLayer(layer: PlaceLayer, tiles: TileJson, query: string) {
    const source = vectorSource(tiles)
    const addresses = (source.tiles ?? []).map((address) => (query ? `${address}?${query}` : address))
    const present = this.map.getSource<VectorTileSource>(layer)
    if (present) {
      if (present.tiles.join() !== addresses.join()) present.setTiles(addresses)
      return
    }
    this.map.addSource(layer, { ...source, tiles: addresses })
    const below = this.map.getLayer('own-area') ? 'own-area' : undefined
    for (const one of drawnLayers[layer]) this.map.addLayer(one, below)
  }

  /** Fills the grids; whatever grid is not named stays as it is. */
  shadeGrids(shades: readonly GridShade[]) {
    this.shades = shades
    this.drawShades()
  }

  /** Fills areas that are compared, and writes upon those whose middle is known. */
  compare(compared: ComparedAreas, labels: Parameters<typeof nameCompared>[1]) {
    this.compared = compared
    this.drawCompared()
    nameCompared(this.map, labels)
  }

  private drawCompared() {
    if (this.compared && this.map.getLayer('land')) drawCompared(this.map, this.compared)
  }

  private drawShades() {
    if (!this.map.getSource('grids')) return
    const coloured = this.shades.filter(({ codes, colour }) => codes.length > 0 && colour)
    const unknown = this.shades.filter(({ colour }) => !colour).flatMap(({ codes }) => codes)
    const colours = coloured.flatMap(({ codes, colour }) => [codes, colour])
    const fill = colours.length > 0 ? (['match', ['get', 'code'], ...colours, CLEAR] as never) : CLEAR
    if (!this.map.getLayer('grid-fill')) {
      if (this.shades.length === 0) return
      const at = { type: 'fill', source: 'grids', 'source-layer': 'grids' } as const
      this.map.addImage('dots', dots(ground.hatch), { pixelRatio: 1 })
      this.map.addLayer({ id: 'grid-fill', ...at, paint: { 'fill-opacity': 0.8 } }, 'grid-lines')
      this.map.addLayer({ id: 'grid-dots', ...at, paint: { 'fill-pattern': 'dots' } }, 'grid-lines')
    }
    this.map.setPaintProperty('grid-fill', 'fill-color', fill)
    this.seeGrids()
    this.map.setFilter('grid-dots', ['in', ['get', 'code'], ['literal', unknown]])
  }

  setOwn(features: readonly OwnFeature[]) {
    const data = {
      type: 'FeatureCollection' as const,
      features: features.map(({ geometry, label }) => ({
        type: 'Feature' as const,
        properties: label === undefined ? {} : { label },
        geometry,
      })),
    }
    const present = this.map.getSource<GeoJSONSource>('own')
    if (present) {
      present.setData(data)
      return
    }
    this.map.addSource('own', { type: 'geojson', data })
    for (const one of ownLayers) this.map.addLayer(one)
  }

  fit(box: readonly [number, number, number, number]) {
    this.map.fitBounds([box[0], box[1], box[2], box[3]], { padding: 36, duration: 0, maxZoom: 16 })
    this.seeGrids()
  }

  /** Filled grids are what the map is about: rather a part of a large county than none of them. */
  private seeGrids() {
    if (this.shades.length > 0 && this.map.getZoom() < this.gridZoom) this.map.setZoom(this.gridZoom)
  }

  remove() {
    this.map.remove()
  }
}
