import { Button, Select } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { Gap, GapPlaceKind, GapReasonKind, PlacesKnown } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { goTo } from '../../../shared/route/address'
import { useAddress } from '../../../shared/route/use-address'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { emptyRoute, handToRoute } from '../shifts/route-draft'
import { ExportButton } from './export-button'
import { checkPointsOf, keyOf } from './gap-route'
import { GapRow } from './gap-row'
import { PlacesNote } from './places-note'

const reasons: readonly GapReasonKind[] = [
  'INSPECTION_OVERDUE',
  'INSPECTION_DUE',
  'HAZARD_OVERDUE',
  'HAZARD_OPEN',
  'DUTY_POINT_CLOSED',
  'GRID_UNSEEN',
  'PREMISES_UNSEEN',
  'STAFFING_SHORT',
]
const places: readonly GapPlaceKind[] = ['PREMISES', 'GRID', 'DUTY_POINT', 'AREA']

/** Where somebody is needed, with the reasons and their points in words. Nothing is predicted, and nobody is in it. */
export function GapsPart() {
  const { t, formats, language } = useLanguage()
  const session = useSession()
  const { asked, show } = useAddress(['area', 'reason', 'place'])
  const [known, setKnown] = useState<{ total: number; places: PlacesKnown }>()
  const [chosen, setChosen] = useState<ReadonlyMap<string, Gap>>(new Map())
  const reason = reasons.find((one) => one === asked.reason)
  const place = places.find((one) => one === asked.place)
  const query = { area: asked.area, reason: reason && [reason], place }
  const pages = usePages(`gaps ${JSON.stringify(query)} ${language}`, async (cursor, signal) => {
    const page = await bodyOf(api.GET('/api/patrol/gaps', { signal, params: { query: { ...query, cursor, limit: 50 } } }))
    setKnown({ total: page.total, places: page.places })
    return page
  })
  const choose = (gap: Gap, on: boolean) => {
    const next = new Map(chosen)
    if (on) next.set(keyOf(gap), gap)
    else next.delete(keyOf(gap))
    setChosen(next)
  }
  const toRoute = () => {
    handToRoute({ ...emptyRoute, areaCode: asked.area, checkPoints: checkPointsOf([...chosen.values()]) })
    goTo('/patrols/routes/new')
  }
  const mayDraw = may(session, 'drawPatrolRoute')
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <Select
          className="filter-many"
          value={reason}
          allowClear
          placeholder={t('gaps.everyReason')}
          aria-label={t('gaps.reason')}
          onChange={(next: GapReasonKind | undefined) => show({ reason: next })}
          options={reasons.map((value) => ({ value, label: t(`choice.GapReasonKind.${value}`) }))}
        />
        <Select
          className="filter-many"
          value={place}
          allowClear
          placeholder={t('gaps.everyPlace')}
          aria-label={t('gaps.place')}
          onChange={(next: GapPlaceKind | undefined) => show({ place: next })}
          options={places.map((value) => ({ value, label: t(`choice.GapPlaceKind.${value}`) }))}
        />
        <ExportButton address="/api/patrol/gaps/export" query={{ area: asked.area, reason, place }} />
        {mayDraw && (
          <Button type="primary" disabled={chosen.size === 0} data-operation="gapsToRoute" onClick={toRoute}>
            {t('gaps.toRoute', { count: chosen.size })}
          </Button>
        )}
      </search>
      {known && <PlacesNote places={known.places} />}
      <Loaded answer={pages.answer} what="problem.gaps" empty={{ when: (all) => all.length === 0, say: 'gaps.none' }}>
        {(all) => (
          <>
            {known && <p className="page-quiet">{t('gaps.total', { count: formats.number(known.total) })}</p>}
            <ul className="rows">
              {all.map((gap) => (
                <GapRow
                  key={keyOf(gap)}
                  gap={gap}
                  chosen={chosen.has(keyOf(gap))}
                  choose={mayDraw ? (on) => choose(gap, on) : undefined}
                />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </>
  )
}
