import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { Trouble } from '../../shared/answers/trouble'
import { boxAround } from '../../shared/areas/area-tree'
import { useAreaTree } from '../../shared/areas/use-areas'
import { boxOf, type Position, positionsOf } from '../../shared/geometry/drawn'
import { goTo } from '../../shared/route/address'
import type { ComparedAreas } from './area-shades'
import { type PlaceLayer, pages } from './layers'
import { type GridShade, type OwnFeature, WorkMapEngine } from './work-map-engine'
import 'maplibre-gl/dist/maplibre-gl.css'

interface ShownLayer {
  name: PlaceLayer
  /** Narrows what is shown, as in an address. */
  query?: string
}

interface Props {
  label: string
  layers?: readonly ShownLayer[]
  /** What the page itself shows; the map goes there. */
  own?: readonly OwnFeature[]
  /** How grids are filled. */
  shades?: readonly GridShade[]
  /** Areas that are compared, each filled by its class. */
  compared?: ComparedAreas
  /** Called where a compared area is pointed at. */
  choose?: (code: string) => void
  /** The area that is looked at. */
  area?: string
  /** Called where pointing sets something; without it pointing opens what is there. */
  point?: (at: Position) => void
  tall?: boolean
}

/** A map beside a list or in a form. Whatever it shows is in the list, too. */
export default function WorkMap({ label, layers = [], own, shades, compared, choose, area, point, tall = false }: Props) {
  const { t } = useLanguage()
  const container = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<WorkMapEngine>()
  const [impossible, setImpossible] = useState(false)
  const named = useRef(label)
  const pointed = useRef(point)
  pointed.current = point
  const chosen = useRef(choose)
  chosen.current = choose

  useEffect(() => {
    if (!container.current) return
    let gone = false
    let made: WorkMapEngine
    try {
      made = new WorkMapEngine(container.current, named.current, {
        open: (layer, id) => goTo(pages[layer] + id),
        point: (at) => pointed.current?.(at),
        area: (code) => chosen.current?.(code),
      })
    } catch {
      setImpossible(true)
      return
    }
    made.ready.then(() => !gone && setMap(made))
    return () => {
      gone = true
      made.remove()
    }
  }, [])

  useEffect(() => map?.setDrawing(point !== undefined), [map, point])
  useEffect(() => map?.setOwn(own ?? []), [map, own])
  useEffect(() => map?.shadeGrids(shades ?? []), [map, shades])
  useCompared(map, compared)
  useView(map, own, area, point !== undefined)
  return (
    <div className={tall ? 'work-map work-map-tall' : 'work-map'}>
      <div ref={container} className="work-map-canvas" data-ready={map !== undefined} />
      {impossible && <p className="page-quiet">{t('problem.map')}</p>}
      <Ground map={map} name="areas" />
      <Ground map={map} name="grids" />
      <Ground map={map} name="context" />
      {layers.map((layer) => (
        <Layer key={layer.name} map={map} layer={layer} />
      ))}
    </div>
  )
}

/** Fills the compared areas and writes upon those that the reader may see. */
function useCompared(map: WorkMapEngine | undefined, compared: ComparedAreas | undefined) {
  const tree = useAreaTree(compared !== undefined)
  useEffect(() => {
    if (!map || !compared) return
    const labels = compared.labels.flatMap(({ code, words }) => {
      const [west = 0, south = 0, east = 0, north = 0] = tree.data?.find(code)?.bbox ?? []
      return tree.data?.find(code) ? [{ at: [(west + east) / 2, (south + north) / 2] as const, words }] : []
    })
    map.compare(compared, labels)
  }, [map, compared, tree.data])
}

/** Takes the map to what the page shows, else to the area. */
function useView(
  map: WorkMapEngine | undefined,
  own: readonly OwnFeature[] | undefined,
  area: string | undefined,
  drawing: boolean,
) {
  const tree = useAreaTree()
  const ofOwn = boxOf((own ?? []).flatMap(({ geometry }) => positionsOf(geometry)))
  const [arrived, setArrived] = useState<string>()
  useEffect(() => {
    const place = tree.data?.find(area)
    const ofArea = place ? boxAround([place.bbox]) : tree.data && boxAround(tree.data.roots.map(({ bbox }) => bbox))
    const box = ofOwn ?? ofArea
    const target = ofOwn ? 'own' : `area ${area}`
    // Somebody who draws is not moved about.
    if (!map || !box || arrived === target || (drawing && arrived)) return
    map.fit([box[0], box[1], box[2], box[3]])
    setArrived(target)
  }, [map, tree.data, area, ofOwn, arrived, drawing])
}

function Ground({ map, name }: { map: WorkMapEngine | undefined; name: 'areas' | 'grids' | 'context' }) {
  const tiles = useAnswer(`${name} tiles of a work map`, (signal) =>
    bodyOf(api.GET('/api/grid/tiles/{layer}', { signal, params: { path: { layer: name } } })),
  )
  useEffect(() => {
    if (tiles.data) map?.addGround(name, tiles.data)
  }, [map, name, tiles.data])
  return null
}

function Layer({ map, layer: { name, query = '' } }: { map: WorkMapEngine | undefined; layer: ShownLayer }) {
  const tiles = useAnswer(`${name} tiles`, (signal) =>
    bodyOf(api.GET('/api/place/tiles/{layer}', { signal, params: { path: { layer: name } } })),
  )
  useEffect(() => {
    if (tiles.data) map?.setLayer(name, tiles.data, query)
  }, [map, name, tiles.data, query])
  return <Trouble what="problem.placeTiles" answer={tiles} />
}
