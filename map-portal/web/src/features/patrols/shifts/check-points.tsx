import { useMemo } from 'react'
import type { CheckPoint } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import type { OwnFeature } from '../../../map/work-map/work-map-engine'
import type { Position } from '../../../shared/geometry/drawn'

/** The check points of a route in their order, on a list and on the map. */
export function CheckPoints({ points, map }: { points: readonly CheckPoint[]; map: string }) {
  const { t } = useLanguage()
  const own = useMemo(() => featuresOf(points), [points])
  return (
    <>
      <ol className="check-points">
        {points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a check point is its place in the order
          <li key={index}>
            <strong>{point.name}</strong>
            <small className="cell-sub">
              {t(`choice.CheckPointKind.${point.kind}`)}
              {point.gridCode && ` · ${point.gridCode}`}
            </small>
          </li>
        ))}
      </ol>
      {own.length > 0 && <LazyMap label={map} own={own} />}
    </>
  )
}

/** What of a route has a place of its own; grids have none but their code. */
export function featuresOf(points: readonly CheckPoint[]): OwnFeature[] {
  return points.flatMap(({ position, line }, index): OwnFeature[] => {
    const label = String(index + 1)
    const [start] = (line ?? []) as Position[]
    if (start)
      return [
        { geometry: { type: 'LineString', coordinates: line as Position[] } },
        { geometry: { type: 'Point', coordinates: start }, label },
      ]
    return position ? [{ geometry: { type: 'Point', coordinates: position as Position }, label }] : []
  })
}
