import { ArrowDownOutlined, ArrowUpOutlined, DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { downloadFrom } from '../../../api/download'
import { asProblem } from '../../../api/problem'
import type { InspectionRoute, InspectionStop } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { BesideMap } from '../../../map/work-map/beside-map'
import { OverdueTag } from '../../../shared/marks/marks'
import { Link } from '../../../shared/route/link'

interface RoundProps {
  route: InspectionRoute
  order: (plans: string[]) => void
  busy: boolean
}

const METRES_A_KILOMETRE = 1000

/** The stops of a round with their times, on the map, in an order that can be changed. */
export function Round({ route, order, busy }: RoundProps) {
  const { t, formats } = useLanguage()
  const { message } = App.useApp()
  const { stops, lengthMetres, endsAt, byHand, day } = route
  const swap = (index: number, by: number) => {
    const plans = stops.map(({ plan }) => plan)
    const [moved] = plans.splice(index, 1)
    if (moved) plans.splice(index + by, 0, moved)
    order(plans)
  }
  const gpx = () =>
    downloadFrom(`/api/place/inspection-routes/${day}/gpx`, `${day}.gpx`).catch((cause: unknown) =>
      message.error(asProblem(cause).message || t('problem.unreachable')),
    )
  const line = stops.map(({ premises }) => [premises.lon, premises.lat] as [number, number])
  const own = [
    ...(line.length > 1 ? [{ geometry: { type: 'LineString' as const, coordinates: line } }] : []),
    ...line.map((at, index) => ({ geometry: { type: 'Point' as const, coordinates: at }, label: String(index + 1) })),
  ]
  if (stops.length === 0) return <p className="page-quiet desk-empty">{t('route.empty')}</p>
  return (
    <BesideMap label={t('route.map')} own={own}>
      <div className="section-actions">
        <span>
          {t('route.length', { kilometres: formats.decimal(lengthMetres / METRES_A_KILOMETRE), stops: stops.length })}
          {endsAt && ` · ${t('route.endsAt', { at: endsAt })}`}
          {byHand && ` · ${t('route.byHand')}`}
        </span>
        <Button size="small" icon={<DownloadOutlined />} onClick={() => void gpx()}>
          GPX
        </Button>
      </div>
      <ol className="rows">
        {stops.map((stop, index) => (
          <Stop key={stop.plan} stop={stop} number={index + 1} last={stops.length} swap={(by) => swap(index, by)} busy={busy} />
        ))}
      </ol>
    </BesideMap>
  )
}

interface StopProps {
  stop: InspectionStop
  number: number
  last: number
  swap: (by: number) => void
  busy: boolean
}

function Stop({ stop, number, last, swap, busy }: StopProps) {
  const { t, formats } = useLanguage()
  const { premises, arrive, leave, waitMinutes, legMetres, fits, opens, done } = stop
  return (
    <li className="row" data-read={done} data-overdue={!fits}>
      <span className="row-main">
        <strong>
          {number}. <Link href={`/places/premises/${premises.id}`}>{premises.name}</Link>
        </strong>
        <span className="row-sub">
          {[
            `${arrive}–${leave}`,
            t('route.leg', { metres: formats.number(legMetres) }),
            waitMinutes > 0 && t('route.wait', { minutes: waitMinutes }),
            opens !== undefined && (opens ? t('route.opens', { hours: opens }) : t('route.closed')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="row-marks">
        {done && <span className="tag">{t('choice.InspectionWhen.DONE')}</span>}
        {!fits && <OverdueTag words={t('route.doesNotFit')} />}
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          disabled={number === 1 || busy}
          aria-label={t('route.earlier', { name: premises.name })}
          onClick={() => swap(-1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined />}
          disabled={number === last || busy}
          aria-label={t('route.later', { name: premises.name })}
          onClick={() => swap(1)}
        />
      </span>
    </li>
  )
}
