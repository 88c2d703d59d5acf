import { Map as MapLibre, Marker, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { boxAround } from '../../shared/areas/area-tree'
import { useAreaTree } from '../../shared/areas/use-areas'
import { ground } from '../palette'
import { emptyStyle, layersOf, vectorSource } from '../style'
import 'maplibre-gl/dist/maplibre-gl.css'

setWorkerUrl(workerUrl)

interface Props {
  position?: [number, number]
  choose: (lon: number, lat: number) => void
}

/** A small map to point at one place: grids, rivers and roads. */
export default function PlaceMap({ position, choose }: Props) {
  const { t } = useLanguage()
  const container = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre>()
  const marker = useRef<Marker>(undefined)
  const latestChoose = useRef(choose)
  latestChoose.current = choose
  const tree = useAreaTree()

  useEffect(() => {
    if (!container.current) return
    const made = new MapLibre({ container: container.current, style: emptyStyle, attributionControl: false, maxZoom: 18 })
    made.touchZoomRotate.disableRotation()
    made.on('click', ({ lngLat }) => latestChoose.current(lngLat.lng, lngLat.lat))
    made.once('load', () => setMap(made))
    return () => made.remove()
  }, [])

  useLayer(map, 'grids')
  useLayer(map, 'context')

  useEffect(() => {
    const box = tree.data && boxAround(tree.data.roots.map(({ bbox }) => bbox))
    if (map && box && !marker.current) map.fitBounds([box[0], box[1], box[2], box[3]], { padding: 16, duration: 0 })
  }, [map, tree.data])

  useEffect(() => {
    if (!map || !position) return
    marker.current ??= new Marker({ color: ground.accent }).setLngLat(position).addTo(map)
    marker.current.setLngLat(position)
    map.easeTo({ center: position, zoom: Math.max(map.getZoom(), 13) })
  }, [map, position])

  return (
    <section aria-label={t('place.map')}>
      <div ref={container} className="place-map" />
      <p className="page-quiet">{t('place.mapHint')}</p>
    </section>
  )
}

/** Lines of the grids, or rivers and roads. */
function useLayer(map: MapLibre | undefined, source: 'grids' | 'context') {
  const tiles = useAnswer(`${source} tiles of the small map`, (signal) =>
    bodyOf(api.GET('/api/grid/tiles/{layer}', { signal, params: { path: { layer: source } } })),
  )
  useEffect(() => {
    if (!map || !tiles.data || map.getSource(source)) return
    map.addSource(source, vectorSource(tiles.data))
    if (source === 'context') for (const layer of layersOf.context) map.addLayer(layer)
    else
      map.addLayer({
        id: 'grid-lines',
        type: 'line',
        source,
        'source-layer': source,
        paint: { 'line-color': ground.areaLine, 'line-width': 0.8 },
      })
  }, [map, source, tiles.data])
}
