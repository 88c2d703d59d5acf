import { Select } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { DutyPoint, DutyPointState } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { BesideMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { KindSelect } from '../../../shared/kinds/kind-select'
import { OverdueTag } from '../../../shared/marks/marks'
import { WordsSearch } from '../../../shared/page/words-search'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'

const states: readonly DutyPointState[] = ['IN_SERVICE', 'OUT_OF_SERVICE', 'REMOVED']

/** Where help is at hand: police boxes, volunteer posts, hydrants, AEDs. */
export function DutyPointsPart() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const { asked, show } = useAddress(['area', 'kind', 'state', 'q'])
  const state = states.find((one) => one === asked.state)
  const query = { area: asked.area, q: asked.q, kind: asked.kind ? [asked.kind] : undefined, state }
  const pages = usePages(`duty points ${JSON.stringify(query)} ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/place/duty-points', { signal, params: { query: { ...query, cursor, limit: 50 } } })),
  )
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    done: (answer) => goTo(`/places/duty-points/${(answer as DutyPoint).id}`),
  })
  const tiles = new URLSearchParams({ ...(asked.kind && { kind: asked.kind }), ...(state && { state }) })
  return (
    <>
      <search className="filters">
        <WordsSearch words={asked.q} search={(q) => show({ q })} label={t('premises.words')} />
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <KindSelect setting="duty-point-kinds" kind={asked.kind} choose={(kind) => show({ kind })} />
        <Select
          className="filter-many"
          value={state}
          allowClear
          placeholder={t('dutyPoints.everyState')}
          aria-label={t('people.state')}
          onChange={(chosen: DutyPointState | undefined) => show({ state: chosen })}
          options={states.map((value) => ({ value, label: t(`choice.DutyPointState.${value}`) }))}
        />
        <AskButton
          operation="createDutyPoint"
          primary
          size="middle"
          onClick={() => ask({ operation: 'createDutyPoint', path: {} })}
        />
      </search>
      <BesideMap label={t('dutyPoints.map')} layers={[{ name: 'duty-points', query: tiles.toString() }]} area={asked.area}>
        <Loaded
          answer={pages.answer}
          what="problem.dutyPoints"
          empty={{ when: (all) => all.length === 0, say: 'dutyPoints.none' }}
        >
          {(all) => (
            <>
              <ul className="rows">
                {all.map((one) => (
                  <DutyPointRow key={one.id} point={one} />
                ))}
              </ul>
              <MoreButton pages={pages} />
            </>
          )}
        </Loaded>
      </BesideMap>
      {drawer}
    </>
  )
}

function DutyPointRow({ point }: { point: DutyPoint }) {
  const { t } = useLanguage()
  const { id, number, name, kindName, areaName, address, state, openNow } = point
  return (
    <li className="row" data-read={state === 'REMOVED'}>
      <Link className="row-link" href={`/places/duty-points/${id}`}>
        <span className="row-main">
          <strong>{name}</strong>
          <span className="row-sub">{[number, kindName, areaName, address].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="row-marks">
          {openNow !== undefined && state === 'IN_SERVICE' && (
            <span className="tag tag-quiet">{t(openNow ? 'hours.openNow' : 'hours.closedNow')}</span>
          )}
          {state === 'IN_SERVICE' ? (
            <span className="tag">{t('choice.DutyPointState.IN_SERVICE')}</span>
          ) : (
            <OverdueTag words={t(`choice.DutyPointState.${state}`)} />
          )}
        </span>
      </Link>
    </li>
  )
}
