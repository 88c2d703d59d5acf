import { InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { PlacesKnown, UnseenWhat } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { PlacesNote } from './places-note'

const USUAL_DAYS = 7

/** Grids in which nobody was, or premises that nobody passed; those not seen for longest come first. */
export function UnseenPart() {
  const { t, formats, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'what', 'days'])
  const [known, setKnown] = useState<{ total: number; places: PlacesKnown }>()
  const what: UnseenWhat = asked.what === 'PREMISES' ? 'PREMISES' : 'GRIDS'
  const days = Number(asked.days) > 0 ? Number(asked.days) : USUAL_DAYS
  const query = { area: asked.area, what, days }
  const pages = usePages(`unseen ${JSON.stringify(query)} ${language}`, async (cursor, signal) => {
    const page = await bodyOf(
      api.GET('/api/patrol/coverage/unseen', { signal, params: { query: { ...query, cursor, limit: 50 } } }),
    )
    setKnown({ total: page.total, places: page.places })
    return page
  })
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <Segmented<UnseenWhat>
          value={what}
          aria-label={t('coverage.what')}
          onChange={(next) => show({ what: next === 'GRIDS' ? undefined : next })}
          options={(['GRIDS', 'PREMISES'] as const).map((value) => ({ value, label: t(`choice.UnseenWhat.${value}`) }))}
        />
        <label className="filter-day">
          {t('coverage.days')}
          <InputNumber value={days} min={1} max={366} precision={0} onChange={(next) => next && show({ days: String(next) })} />
        </label>
      </search>
      {known && <PlacesNote places={known.places} />}
      <Loaded answer={pages.answer} what="problem.coverage" empty={{ when: (all) => all.length === 0, say: 'coverage.allSeen' }}>
        {(all) => (
          <>
            {known && <p className="page-quiet">{t('coverage.unseenTotal', { count: formats.number(known.total), days })}</p>}
            <ul className="rows">
              {all.map(({ gridCode, premisesId, number, name, within, lastSeenOn, areaCode }) => (
                <li key={premisesId ?? gridCode ?? `${areaCode} ${name}`} className="row">
                  <span className="row-main">
                    <strong>{premisesId ? <Link href={`/places/premises/${premisesId}`}>{name}</Link> : name}</strong>
                    <span className="row-sub">{[...within, number ?? gridCode].filter(Boolean).join(' · ')}</span>
                  </span>
                  <span className="row-marks">
                    <span className="tag">
                      {lastSeenOn ? t('coverage.lastSeen', { day: formats.day(lastSeenOn) }) : t('coverage.notSeenLong')}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </>
  )
}
