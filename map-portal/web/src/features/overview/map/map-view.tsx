import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { type GridSource, nothing } from '../../../map/style'
import { type PlaceLayer, pages } from '../../../map/work-map/layers'
import { goTo } from '../../../shared/route/address'
import type { Classes } from '../layers/use-classes'
import { chooseGrid, openArea } from '../scene/moves'
import { useScene } from '../scene/scene'
import { MapTools } from '../tools/map-tools'
import { HoverCard, type Hovered } from './hover-card'
import { oneOf } from './map-filters'
import { PlaceMarks } from './place-marks'
import { useDrawing } from './use-drawing'
import { usePortalMap } from './use-portal-map'
import { useSources } from './use-sources'

/** The map: shows the scene, goes into an area that is clicked, chooses a grid where there are no areas left. */
export function MapView({ classes }: { classes: Classes }) {
  const { t, nameOf } = useLanguage()
  const scene = useScene()
  const container = useRef<HTMLDivElement>(null)
  const [hovered, setHovered] = useState<Hovered>()
  const childOf = (areas: string[]) => scene.place.children.find((child) => areas.includes(child.code))

  const { map, impossible, failed, forget } = usePortalMap(container, {
    click: ({ areas, grid }) => {
      const child = childOf(areas)
      if (child) openArea(child.code)
      else if (scene.place.children.length === 0) chooseGrid(grid ? String(grid.properties.code) : undefined)
    },
    hover: (under) => {
      const child = under && childOf(under.areas)
      const grid = under?.grid && (scene.unit === 'grid' || !child) ? String(under.grid.properties.code) : undefined
      setHovered(
        under && {
          child,
          grid: grid === undefined ? undefined : under.grid?.properties,
          hex: under.hex?.properties,
          x: under.x,
          y: under.y,
        },
      )
      map?.filter('area-hover', child ? oneOf('code', [child.code]) : nothing)
      map?.filter('grid-hover', grid && scene.unit === 'grid' ? oneOf('code', [grid]) : nothing)
    },
    open: (layer, id) => goTo(pages[layer] + id),
    hexClasses: classes.setHexagons,
    farOut: scene.setFarOut,
  })
  const [undescribed, setUndescribed] = useState<string[]>([])
  const [attempt, setAttempt] = useState(0)
  const tellFailed = (source: string) => setUndescribed((before) => [...before, source])
  const sources = useSources(map, scene.sight === 'figures', scene.baseMap, tellFailed)
  useDrawing(map, sources, scene, classes.bounds)

  const missing = [...new Set([...failed, ...undescribed])].filter((source) => source !== 'base')
  const retry = () => {
    for (const source of failed) map?.reload(source)
    forget(failed)
    setUndescribed([])
    sources.retry()
    setAttempt(attempt + 1)
  }
  return (
    <section className="map" aria-label={t('map.name', { area: scene.place.area ? nameOf(scene.place.area) : t('area.all') })}>
      <div ref={container} className="map-canvas" data-ready={map !== undefined} />
      <PlaceMarks map={map} attempt={attempt} tellFailed={tellFailed} />
      {!impossible && <MapTools map={map} classes={classes} />}
      {hovered && <HoverCard hovered={hovered} />}
      {impossible && <p className="map-impossible">{t('problem.map')}</p>}
      {missing.length > 0 && (
        <div className="trouble map-trouble" role="alert">
          <span>
            {t('problem.tiles', {
              layers: missing.map((source) => t(`layers.${source as GridSource | 'heat' | PlaceLayer}`)).join(', '),
            })}
          </span>
          <Button size="small" onClick={retry}>
            {t('problem.retry')}
          </Button>
        </div>
      )}
    </section>
  )
}
