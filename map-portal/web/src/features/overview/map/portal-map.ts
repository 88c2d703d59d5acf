import {
  AttributionControl,
  type FilterSpecification,
  type GeoJSONSource,
  type MapGeoJSONFeature,
  Map as MapLibre,
  type MapMouseEvent,
  ScaleControl,
  setWorkerUrl,
  type VectorTileSource,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { BaseMap, TileJson } from '../../../api/types'
import { dots, hatch } from '../../../map/hatch'
import { ground } from '../../../map/palette'
import { type CellSource, drawingOrder, emptyStyle, type GridSource, layersOf, nothing, vectorSource } from '../../../map/style'
import { CLUSTER_STEP, drawnLayers, markIds, type PlaceLayer } from '../../../map/work-map/layers'
import type { Box } from '../../../shared/areas/area-tree'
import { type Bounds, classBounds } from '../layers/classes'
import { hexColour, type Shades } from './shading'

setWorkerUrl(workerUrl)

/** Pixels across that a picture of the map should have: 200 dots an inch on A4 and nearly so on A3. */
const PICTURE_WIDTH = 2400
/** Sharper than this nothing is drawn: graphics have no more room. */
const SHARPEST = 4
/** Length of the equator in metres (WGS 84), and the pixels it takes at zoom 0. */
const EQUATOR = 40_075_016.686
const WORLD = 512

/** From this width a map has room for the legend beside what it shows. */
const ROOMY = 700

export interface MapEvents {
  /** Something that must be looked after was pointed at. */
  open: (layer: PlaceLayer, id: string) => void
  click: (under: { areas: string[]; grid?: MapGeoJSONFeature }) => void
  hover: (under: { areas: string[]; grid?: MapGeoJSONFeature; hex?: MapGeoJSONFeature; x: number; y: number } | undefined) => void
  sourceFailed: (source: string, status: number | undefined) => void
  hexClasses: (bounds: Bounds, cells: number, smallest: number) => void
  farOut: (isTooFarForGrids: boolean) => void
}

/** The map as it is drawn now. */
export interface Picture {
  /** A `data:` address of a PNG. */
  address: string
  /** Pixels of the page it takes; it holds more. */
  width: number
  height: number
  /** Metres on the ground of a pixel of the page, in the middle of the map. */
  metresPerPixel: number
  /** Whose ground is drawn, as its sources want to be named. */
  sources: string[]
}

/** The map as the portal speaks of it: places, shades and names instead of sources and layers. */
export class PortalMap {
  private readonly map: MapLibre
  private readonly shaded = new Map<CellSource, Shades>()
  private hexBounds: Bounds = []
  private holdHexClasses = false
  private attributionFolded = false
  /** The place it was taken to, until the reader moves it by hand. */
  private target: Box | undefined
  /** Whether it has been taken to a place yet. */
  hasFlown = false
  readonly ready: Promise<void>

  constructor(container: HTMLElement, events: MapEvents) {
    this.map = new MapLibre({
      container,
      style: emptyStyle,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 18,
      fadeDuration: 120,
      cancelPendingTileRequestsWhileZooming: true,
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
    this.map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right')
    this.ready = new Promise((resolve) => this.map.once('load', () => resolve()))
    this.map.once('load', () => {
      this.map.addImage('hatch', hatch(ground.hatch), { pixelRatio: 1.5 })
      this.map.addImage('dots', dots(ground.hatch), { pixelRatio: 1 })
    })
    this.listen(events)
  }

  /** On a small map the sources' names are soon behind their button, not only after the first move. */
  private foldAttribution() {
    const control = this.map.getContainer().querySelector('.maplibregl-compact-show')
    if (this.attributionFolded || !control) return
    this.attributionFolded = true
    if (this.map.getContainer().clientWidth >= ROOMY) return
    control.removeAttribute('open')
    control.classList.remove('maplibregl-compact-show')
  }

  private listen(events: MapEvents) {
    this.map.on('error', (event) => {
      const { sourceId, error } = event as { sourceId?: string; error: { status?: number } }
      if (sourceId) events.sourceFailed(sourceId, error.status)
    })
    this.map.on('click', (event) => this.clicked(event, events))
    this.map.on('movestart', (event) => {
      if ('originalEvent' in event && event.originalEvent) this.target = undefined
    })
    // A map that showed a whole place still does when there is more or less room for it.
    this.map.on('resize', () => this.target && this.flyTo(this.target, true))
    let frame = 0
    this.map.on('mousemove', (event) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        if (this.map.isMoving()) return
        const mark = this.markUnder(event)
        this.map.getCanvas().style.cursor = mark ? 'pointer' : ''
        events.hover(mark ? undefined : { ...this.under(event), x: event.point.x, y: event.point.y })
      })
    })
    const leave = () => {
      cancelAnimationFrame(frame)
      events.hover(undefined)
    }
    this.map.on('mouseout', leave)
    this.map.on('movestart', leave)
    this.map.on('idle', () => {
      // For who measures: when it last came to rest, in milliseconds since the page was opened.
      this.map.getContainer().dataset.rest = String(Math.round(performance.now()))
      this.foldAttribution()
      this.classifyHexagons(events.hexClasses)
      const grids = this.map.getSource<VectorTileSource>('grids')
      if (grids) events.farOut(this.map.getZoom() < grids.minzoom)
    })
  }

  private clicked(event: MapMouseEvent, events: MapEvents) {
    const mark = this.markUnder(event)
    if (!mark) events.click(this.under(event))
    else if (mark.properties.id !== undefined) events.open(mark.source as PlaceLayer, String(mark.properties.id))
    else this.map.easeTo({ center: event.lngLat, zoom: this.map.getZoom() + CLUSTER_STEP })
  }

  private markUnder({ point }: MapMouseEvent): MapGeoJSONFeature | undefined {
    const layers = markIds.filter((id) => this.map.getLayer(id))
    return layers.length > 0 ? this.map.queryRenderedFeatures(point, { layers })[0] : undefined
  }

  private under(event: MapMouseEvent) {
    const layers = ['area-touch', 'grids-fill', 'grids-nodata', 'hex-fill', 'hex-hatch'].filter((id) => this.map.getLayer(id))
    const found = this.map.queryRenderedFeatures(event.point, { layers })
    const grid = found.find((feature) => feature.source === 'grids')
    const hex = found.find((feature) => feature.source === 'heat')
    const areas = found.filter((feature) => feature.source === 'areas').map((feature) => String(feature.properties.code))
    return { areas: [...new Set(areas)], grid, hex }
  }

  /** Draws a layer of grid-service, described by its TileJSON. */
  addSource(source: GridSource, tiles: TileJson) {
    if (this.map.getSource(source)) return
    // Rivers and roads do not end where the reader's areas do.
    if (source === 'context') this.map.addSource(source, vectorSource({ ...tiles, bounds: undefined }))
    else this.map.addSource(source, vectorSource(tiles, { [source]: 'code' }))
    this.addLayers(source)
  }

  addBaseMap(base: BaseMap) {
    if (this.map.getSource('base')) return
    this.map.addSource('base', { type: 'raster', tiles: base.tiles, tileSize: 256, attribution: base.attribution })
    this.map.addLayer(
      { id: 'base', type: 'raster', source: 'base', paint: { 'raster-saturation': -0.6, 'raster-opacity': 0.7 } },
      this.above('base'),
    )
    this.paintLand()
  }

  private addLayers(source: GridSource | 'heat') {
    for (const layer of layersOf[source]) this.map.addLayer(layer, this.above(layer.id))
    this.paintLand()
  }

  private paintLand() {
    if (this.map.getLayer('land')) this.map.setPaintProperty('land', 'fill-opacity', this.map.getLayer('base') ? 0.15 : 1)
  }

  private above(layer: string): string | undefined {
    return drawingOrder.slice(drawingOrder.indexOf(layer) + 1).find((id) => this.map.getLayer(id))
  }

  /** Shows hexagons from these tiles, or none. */
  setHexagons(tiles: TileJson | undefined, query: string) {
    if (!tiles) {
      this.show(['hex-fill', 'hex-hatch'], false)
      return
    }
    const source = vectorSource(tiles)
    const addresses = (source.tiles ?? []).map((address) => `${address}?${query}`)
    const present = this.map.getSource<VectorTileSource>('heat')
    if (present) present.setTiles(addresses)
    else {
      this.map.addSource('heat', { ...source, tiles: addresses })
      this.addLayers('heat')
    }
    this.show(['hex-fill', 'hex-hatch'], true)
  }

  /** Lays a layer of place-service over the figures, or takes it away. */
  setMarks(layer: PlaceLayer, tiles: TileJson | undefined) {
    const ids = drawnLayers[layer].map(({ id }) => id)
    if (tiles && !this.map.getSource(layer)) {
      this.map.addSource(layer, vectorSource(tiles))
      for (const one of drawnLayers[layer]) this.map.addLayer(one, this.above(one.id))
    }
    this.show(ids, tiles !== undefined)
  }

  holdClasses(hold: boolean) {
    this.holdHexClasses = hold
  }

  private classifyHexagons(tell: MapEvents['hexClasses']) {
    if (!this.map.getLayer('hex-fill') || this.map.getLayoutProperty('hex-fill', 'visibility') === 'none') return
    const counts = new Map<string, number>()
    for (const { properties } of this.map.queryRenderedFeatures({ layers: ['hex-fill'] }))
      counts.set(properties.cell, Number(properties.count))
    const bounds = this.holdHexClasses && this.hexBounds.length > 0 ? this.hexBounds : classBounds([...counts.values()])
    if (bounds.join() !== this.hexBounds.join()) {
      this.hexBounds = bounds
      this.map.setPaintProperty('hex-fill', 'fill-color', hexColour(bounds))
    }
    tell(bounds, counts.size, Math.min(...counts.values()))
  }

  /**
   * Shades the cells of an answer in one go; only what changed is touched.
   * Cells in sight that `covered` does not hold for are drawn as without data, and all are where it was not answered;
   * without `shades` none is drawn.
   */
  shade(
    source: CellSource,
    shades: Shades | 'unanswered' | undefined,
    inSight: FilterSpecification,
    covered: FilterSpecification,
  ) {
    if (!this.map.getSource(source)) return
    const both = (filter: FilterSpecification) => ['all', inSight, filter] as FilterSpecification
    const answered = shades !== undefined && shades !== 'unanswered'
    for (const part of ['fill', 'hatch']) this.map.setFilter(`${source}-${part}`, answered ? both(covered) : nothing)
    const without = answered ? both(['!', covered] as FilterSpecification) : inSight
    this.map.setFilter(`${source}-nodata`, shades ? without : nothing)
    if (answered) this.setShades(source, shades)
  }

  private setShades(source: CellSource, shades: Shades) {
    const before = this.shaded.get(source)
    for (const code of before?.keys() ?? []) {
      if (!shades.has(code)) this.map.removeFeatureState({ source, sourceLayer: source, id: code })
    }
    for (const [code, shade] of shades) {
      const state = 'withheld' in shade ? { withheld: true, colour: ground.zero } : { withheld: false, colour: shade.colour }
      if (before?.get(code) !== shade) this.map.setFeatureState({ source, sourceLayer: source, id: code }, state)
    }
    this.shaded.set(source, shades)
  }

  setOpacity(opacity: number) {
    for (const id of ['areas-fill', 'grids-fill', 'hex-fill', 'hex-hatch']) {
      if (this.map.getLayer(id)) this.map.setPaintProperty(id, 'fill-opacity', opacity)
    }
  }

  filter(layer: string, filter: FilterSpecification) {
    if (this.map.getLayer(layer)) this.map.setFilter(layer, filter)
  }

  show(layers: readonly string[], visible: boolean) {
    for (const id of layers) {
      if (this.map.getLayer(id)) this.map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none')
    }
  }

  setNames(names: { name: string; bbox: number[] }[]) {
    const features = names.map(({ name, bbox: [west = 0, south = 0, east = 0, north = 0] }) => ({
      type: 'Feature' as const,
      properties: { name, rank: -(east - west) * (north - south) },
      geometry: { type: 'Point' as const, coordinates: [(west + east) / 2, (south + north) / 2] },
    }))
    this.map.getSource<GeoJSONSource>('names')?.setData({ type: 'FeatureCollection', features })
  }

  flyTo(box: Box, instantly: boolean) {
    const [west, south, east, north] = box
    this.hasFlown = true
    this.target = box
    const roomForLegend = this.map.getContainer().clientWidth >= ROOMY ? 190 : 20
    this.map.fitBounds([west, south, east, north], {
      padding: { top: 24, right: 24, bottom: 40, left: roomForLegend },
      duration: instantly ? 0 : 700,
      maxZoom: 16,
    })
  }

  /** Draws the map once sharply enough for paper, and then as before. What is still on its way is waited for. */
  async picture(): Promise<Picture> {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer()
    const before = this.map.getPixelRatio()
    this.map.setPixelRatio(Math.max(before, Math.min(SHARPEST, PICTURE_WIDTH / width)))
    try {
      await new Promise((resolve) => {
        this.map.once('idle', resolve)
        this.map.triggerRepaint()
      })
      // What was drawn can be read only before the browser shows it.
      const address = await new Promise<string>((resolve) => {
        this.map.once('render', () => resolve(this.map.getCanvas().toDataURL('image/png')))
        this.map.triggerRepaint()
      })
      const { lat } = this.map.getCenter()
      const metresPerPixel = (EQUATOR * Math.cos((lat * Math.PI) / 180)) / (WORLD * 2 ** this.map.getZoom())
      return { address, width, height, metresPerPixel, sources: this.sourcesNamed() }
    } finally {
      this.map.setPixelRatio(before)
      this.map.triggerRepaint()
    }
  }

  private sourcesNamed(): string[] {
    const plain = new DOMParser()
    const named = Object.keys(this.map.getStyle().sources).flatMap((id) => this.map.getSource(id)?.attribution ?? [])
    const texts = named.map((attribution) => plain.parseFromString(attribution, 'text/html').body.textContent.trim())
    return [...new Set(texts)].filter(Boolean)
  }

  reload(source: string) {
    const found = this.map.getSource<VectorTileSource>(source)
    if (found?.type === 'vector') found.setTiles(found.tiles)
  }

  remove() {
    this.map.remove()
  }
}
