import { Select } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { KeyAreaFile, KeyAreaState, KeyAreaSummary } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { BesideMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { useOwnArea } from '../../../shared/areas/own-area'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { DueText } from '../../../shared/marks/due-text'
import { Page } from '../../../shared/page/page'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { dayInput } from '../../../shared/time/day-input'

const states: readonly KeyAreaState[] = ['LISTED', 'RELEASED']
const USUAL_DAYS = 180

/** Areas under listed rectification, the nearest deadline first. */
export default function KeyAreasPage() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const { asked, show } = useAddress(['area', 'state'])
  const state = states.find((one) => one === asked.state)
  const own = useOwnArea(['leader', 'officer'])
  const keyAreas = useAnswer(
    `key areas ${asked.area} ${state} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/key-areas', { signal, params: { query: { area: asked.area, state } } })),
    language,
  )
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    done: (answer) => goTo(`/key-areas/${(answer as KeyAreaFile).keyArea.id}`),
  })
  const list = () =>
    ask({
      operation: 'listKeyAreaForRectification',
      path: {},
      intro: <p>{t('keyAreas.listHint')}</p>,
      initial: { areaCode: own, deadline: dayInput(USUAL_DAYS), measures: [] },
    })
  return (
    <Page
      title={t('rail.key-areas')}
      actions={<AskButton operation="listKeyAreaForRectification" primary size="middle" onClick={list} />}
    >
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <Select
          className="filter-many"
          value={state}
          allowClear
          placeholder={t('keyAreas.everyState')}
          aria-label={t('people.state')}
          onChange={(chosen: KeyAreaState | undefined) => show({ state: chosen })}
          options={states.map((value) => ({ value, label: t(`choice.KeyAreaState.${value}`) }))}
        />
      </search>
      <BesideMap
        label={t('keyAreas.map')}
        layers={[{ name: 'key-areas', query: state ? `state=${state}` : '' }]}
        area={asked.area}
      >
        <Loaded answer={keyAreas} what="problem.keyAreas" empty={{ when: (all) => all.length === 0, say: 'keyAreas.none' }}>
          {(all) => (
            <ul className="rows">
              {all.map((one) => (
                <KeyAreaRow key={one.id} keyArea={one} />
              ))}
            </ul>
          )}
        </Loaded>
      </BesideMap>
      {drawer}
    </Page>
  )
}

function KeyAreaRow({ keyArea }: { keyArea: KeyAreaSummary }) {
  const { t } = useLanguage()
  const { id, number, name, areaName, state, problem, unit, leader, deadline, overdue, measures, measuresDone } = keyArea
  const personName = usePersonName([leader])
  return (
    <li className="row" data-overdue={overdue} data-read={state === 'RELEASED'}>
      <Link className="row-link" href={`/key-areas/${id}`}>
        <span className="row-main">
          <strong>{name}</strong>
          <span className="row-sub">{[number, areaName, unit, personName(leader)].join(' · ')}</span>
          <span className="row-sub">{problem}</span>
        </span>
        <span className="row-marks">
          <span className="tag">{t('keyAreas.measuresDone', { count: measuresDone, of: measures })}</span>
          <span className="tag tag-status">{t(`choice.KeyAreaState.${state}`)}</span>
          {state === 'LISTED' && <DueText day={deadline} />}
        </span>
      </Link>
    </li>
  )
}
