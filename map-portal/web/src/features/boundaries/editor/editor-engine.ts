import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapLibre,
  type MapMouseEvent,
  type MapTouchEvent,
  type Point,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { TileJson } from '../../../api/types'
import { ground } from '../../../map/palette'
import { emptyStyle, layersOf, vectorSource } from '../../../map/style'
import type { Drawn, Position } from '../../../shared/geometry/drawn'
import type { Node } from '../model/nodes'
import { type EditorSource, editorLayers, editorSources } from './editor-layers'
import { Pointing, REACH_OF_FINGER, REACH_OF_POINTER } from './pointing'

setWorkerUrl(workerUrl)

interface Shown {
  geometry: Drawn
  properties?: Record<string, string | number | boolean>
}

/** What a reader does on the map; `reach` in degrees. */
export interface EditorEvents {
  point: (at: Position, reach: number, also: boolean) => void
  finish: () => void
  takeNode: (key: string) => void
  dropNode: (key: string, to: Position, reach: number) => void
}

/** The map under the boundary editor. It shows what it is given and tells what was pointed at; it decides nothing. */
export class EditorEngine {
  private readonly map: MapLibre
  private nodes: readonly Node[] = []
  private byKey = new Map<string, Node>()
  private readonly pointing = new Pointing()
  /** Ends holding a corner: where it is now, or where it was. */
  private letGo?: (there: boolean) => void
  readonly ready: Promise<void>

  constructor(
    container: HTMLElement,
    label: string,
    private readonly events: EditorEvents,
  ) {
    this.map = new MapLibre({
      container,
      style: emptyStyle,
      attributionControl: false,
      maxZoom: 20,
      dragRotate: false,
      pitchWithRotate: false,
      doubleClickZoom: false,
      boxZoom: false,
      // The arrows belong to the corner in hand while there is one.
      keyboard: false,
      locale: { 'Map.Title': label },
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
    this.map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left')
    this.ready = new Promise((resolve) =>
      this.map.once('load', () => {
        for (const source of editorSources) this.map.addSource(source, { type: 'geojson', data: collection([]) })
        for (const layer of editorLayers) this.map.addLayer(layer)
        resolve()
      }),
    )
    this.map.on('click', ({ lngLat, point, originalEvent }) => {
      const pixels = this.pointing.reachOfClick(originalEvent)
      if (pixels === undefined) return
      this.events.point([lngLat.lng, lngLat.lat], this.reachAt(point, pixels), originalEvent.shiftKey)
    })
    this.map.on('dblclick', () => this.events.finish())
    this.map.on('mousedown', (event) => {
      if (!this.pointing.byFinger(event.originalEvent)) this.pointing.down(this.grab(event, REACH_OF_POINTER))
    })
    this.map.on('touchstart', (event) => {
      this.pointing.touch(event.originalEvent)
      // A second finger means the map, not the corner.
      if (event.points.length > 1) this.letGo?.(false)
      else this.pointing.down(this.grab(event, REACH_OF_FINGER))
    })
    this.map.on('touchend', ({ originalEvent }) => {
      this.pointing.touch(originalEvent)
      this.letGo?.(true)
    })
    this.map.on('touchcancel', () => this.letGo?.(false))
    this.map.on('mousemove', ({ point }) => {
      this.map.getCanvas().style.cursor = this.nodeNear(point, REACH_OF_POINTER) ? 'move' : 'crosshair'
    })
    // Outside the map too, and outside the window: what was taken there is let go where it was last seen.
    window.addEventListener('mouseup', this.dropped)
  }

  private readonly dropped = () => this.letGo?.(true)

  /** Takes a corner in hand until it is let go; what hangs on it is drawn as it goes. */
  private grab(event: MapMouseEvent | MapTouchEvent, pixels: number): boolean {
    this.letGo?.(false)
    const node = this.nodeNear(event.point, pixels)
    if (!node) return false
    event.preventDefault()
    this.events.takeNode(node.key)
    const start = event.point
    let to: Position | undefined
    const move = ({ lngLat, point }: MapMouseEvent | MapTouchEvent) => {
      if (point.dist(start) < 3 && !to) return
      to = [lngLat.lng, lngLat.lat]
      this.show('line', this.stretched(node, to))
    }
    this.letGo = (there) => {
      this.letGo = undefined
      this.map.off('mousemove', move)
      this.map.off('touchmove', move)
      this.show('line', [])
      if (there && to) this.events.dropNode(node.key, to, this.reachAt(start, pixels))
    }
    this.map.on('mousemove', move)
    this.map.on('touchmove', move)
    return true
  }

  private stretched(node: Node, to: Position): Shown[] {
    return [...node.next].flatMap((key) => {
      const end = this.byKey.get(key)
      return end ? [{ geometry: { type: 'LineString' as const, coordinates: [to, end.position] } }] : []
    })
  }

  private nodeNear(point: Point, pixels: number): Node | undefined {
    let best: Node | undefined
    let least = pixels
    for (const node of this.nodes) {
      const off = this.map.project(node.position).dist(point)
      if (off > least) continue
      best = node
      least = off
    }
    return best
  }

  private reachAt(point: Point, pixels: number): number {
    const [here, there] = [this.map.unproject(point), this.map.unproject([point.x + pixels, point.y])]
    return Math.abs(there.lng - here.lng)
  }

  /** How many degrees a pixel is in the middle of the map. */
  get pixel(): Position {
    const { lng, lat } = this.map.getCenter()
    const at = this.map.project([lng, lat])
    const next = this.map.unproject([at.x + 1, at.y - 1])
    return [next.lng - lng, next.lat - lat]
  }

  get middle(): Position {
    const { lng, lat } = this.map.getCenter()
    return [lng, lat]
  }

  /** The corners that can be taken in hand, and all that those may hang on. */
  setNodes(nodes: readonly Node[], all: ReadonlyMap<string, Node>, held: string | undefined) {
    this.nodes = nodes
    this.byKey = new Map(all)
    this.show(
      'nodes',
      nodes.map(({ position, key }) => ({
        geometry: { type: 'Point', coordinates: position },
        properties: { held: key === held },
      })),
    )
  }

  show(source: EditorSource, shown: readonly Shown[]) {
    this.map.getSource<GeoJSONSource>(source)?.setData(collection(shown))
  }

  /** Rivers and roads below what is edited. */
  addGround(tiles: TileJson) {
    if (this.map.getSource('context')) return
    this.map.addSource('context', vectorSource(tiles))
    for (const layer of layersOf.context) this.map.addLayer(layer, 'around-line')
    this.map.setPaintProperty('ground', 'background-color', ground.land)
  }

  fit([west, south, east, north]: readonly [number, number, number, number]) {
    this.map.fitBounds([west, south, east, north], { padding: 40, duration: 0, maxZoom: 18 })
  }

  goTo(at: Position) {
    this.map.jumpTo({ center: at, zoom: Math.max(this.map.getZoom(), 16) })
  }

  /** Keeps the corner in hand in sight. */
  follow(at: Position) {
    if (!this.map.getBounds().contains(at)) this.map.jumpTo({ center: at })
  }

  pan(right: number, up: number) {
    this.map.panBy([right, -up], { duration: 0 })
  }

  zoom(by: 1 | -1) {
    this.map.jumpTo({ zoom: this.map.getZoom() + by })
  }

  remove() {
    window.removeEventListener('mouseup', this.dropped)
    this.map.remove()
  }
}

function collection(shown: readonly Shown[]) {
  return {
    type: 'FeatureCollection' as const,
    features: shown.map(({ geometry, properties = {} }) => ({ type: 'Feature' as const, properties, geometry })),
  }
}
