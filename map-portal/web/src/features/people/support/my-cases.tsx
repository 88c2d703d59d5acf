import { Select } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { SupportCaseBrief, SupportState } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { DueText } from '../../../shared/marks/due-text'
import { Link } from '../../../shared/route/link'

const states: readonly SupportState[] = ['IN_PROGRESS', 'CLOSED', 'CONSENT_EXPIRED', 'WITHDRAWN']

/** Cases I have a part in, by what is due. Whose they are is seen when one is opened. */
export function MyCases() {
  const { t, language } = useLanguage()
  const [state, setState] = useState<SupportState | undefined>('IN_PROGRESS')
  const pages = usePages(`my cases ${state} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/person/support-cases', { signal, params: { query: { state, cursor, limit: 50 } } })),
  )
  return (
    <div className="loaded">
      <div className="filters">
        <Select
          className="filter-many"
          value={state}
          onChange={setState}
          allowClear
          placeholder={t('people.state')}
          aria-label={t('people.state')}
          options={states.map((value) => ({ value, label: t(`choice.SupportState.${value}`) }))}
          popupMatchSelectWidth={180}
        />
      </div>
      <Loaded answer={pages.answer} what="problem.support" empty={{ when: (all) => all.length === 0, say: 'support.noCases' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map((one) => (
                <CaseRow key={one.id} brief={one} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function CaseRow({ brief }: { brief: SupportCaseBrief }) {
  const { t, formats } = useLanguage()
  const { id, number, state, kindNames, place, leads, nextAppointment, taskUntil, consentExpires } = brief
  return (
    <li className="row">
      <Link className="row-link" href={`/support/cases/${id}`}>
        <span className="row-main">
          <strong>{[kindNames.join(t('desk.listComma')), number].filter(Boolean).join(' · ')}</strong>
          <span className="row-sub">
            {[
              place?.name,
              t(leads ? 'support.lead' : 'support.second'),
              nextAppointment && t('support.next', { at: formats.moment(nextAppointment) }),
              consentExpires && t('support.consentUntil', { at: formats.moment(consentExpires) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className="row-marks">
          {taskUntil && <DueText day={taskUntil} settled={state !== 'IN_PROGRESS'} />}
          <span className="tag">{t(`choice.SupportState.${state}`)}</span>
        </span>
      </Link>
    </li>
  )
}
