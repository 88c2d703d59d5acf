import { Segmented } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../api/client'
import type { Appraisal, AppraisalState, AppraisalSummary } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { MoreButton } from '../../shared/answers/more-button'
import { usePages } from '../../shared/answers/use-pages'
import { ColourCounts } from '../../shared/appraisal/colour-counts'
import { AreaSelect } from '../../shared/areas/area-select'
import { useOwnArea } from '../../shared/areas/own-area'
import { AskButton } from '../../shared/forms/ask-button'
import { useAsking } from '../../shared/forms/use-asking'
import { today } from '../../shared/marks/due'
import { Section } from '../../shared/page/section'
import { goTo, useQuery } from '../../shared/route/address'
import { Link } from '../../shared/route/link'
import { firstDayOf, monthsBefore } from './months'

const PAGE_ROWS = 24
const states = ['DRAFT', 'PUBLISHED'] as const satisfies readonly AppraisalState[]

/** The months that were taken, newest first; a further one is taken here. */
export function MonthsPart() {
  const { t, formats, language } = useLanguage()
  const query = useQuery()
  const area = query.get('area') ?? undefined
  const state = states.find((one) => one === query.get('state'))
  const own = useOwnArea(['leader', 'officer'])
  const [stamp, setStamp] = useState(0)
  const pages = usePages(
    `appraisals ${area} ${state} ${stamp} ${language}`,
    (cursor, signal) =>
      bodyOf(api.GET('/api/analysis/appraisals', { signal, params: { query: { area, state, cursor, limit: PAGE_ROWS } } })),
    `appraisals ${area} ${state} ${language}`,
  )
  const { ask, drawer } = useAsking({
    scope: { area: own },
    reload: () => setStamp((before) => before + 1),
    done: (answer) => goTo(`/appraisal/months/${(answer as Appraisal).summary.id}`),
  })
  const take = () => {
    const months = monthsBefore(today())
    ask({
      operation: 'takeAppraisal',
      path: {},
      intro: <p className="page-quiet">{t('appraisal.takeHint')}</p>,
      initial: { area: own, month: months[0] },
      options: { month: months.map((month) => ({ value: month, label: formats.month(firstDayOf(month)) })) },
    })
  }
  const show = (change: { area?: string; state?: AppraisalState }) => {
    const next = new URLSearchParams(
      Object.entries({ area, state, ...change }).filter(([, value]) => value) as [string, string][],
    )
    goTo(`/appraisal${next.size > 0 ? `?${next}` : ''}`, 'replace')
  }
  return (
    <Section
      title={t('appraisal.part.months')}
      actions={<AskButton operation="takeAppraisal" primary size="middle" onClick={take} />}
    >
      <search className="filters">
        <AreaSelect area={area} choose={(code) => show({ area: code })} />
        <Segmented
          value={state ?? 'ALL'}
          aria-label={t('appraisal.state')}
          onChange={(value) => show({ state: states.find((one) => one === value) })}
          options={[
            { value: 'ALL', label: t('appraisal.allStates') },
            ...states.map((one) => ({ value: one, label: t(`choice.AppraisalState.${one}`) })),
          ]}
        />
      </search>
      <Loaded answer={pages.answer} what="problem.appraisal" empty={{ when: (all) => all.length === 0, say: 'appraisal.none' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map((one) => (
                <MonthRow key={one.id} month={one} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      {drawer}
    </Section>
  )
}

function MonthRow({ month }: { month: AppraisalSummary }) {
  const { t, formats } = useLanguage()
  const { id, areaName, state, revision, areas, publishedAt, openAppeals } = month
  return (
    <li className="row" data-read={state === 'PUBLISHED'}>
      <Link className="row-link" href={`/appraisal/months/${id}`}>
        <span className="row-main">
          <strong>
            {formats.month(firstDayOf(month.month))} · {areaName}
          </strong>
          <span className="row-sub">
            {[
              t('appraisal.areas', { count: formats.number(areas) }),
              t('appraisal.revision', { number: revision }),
              publishedAt && t('appraisal.publishedOn', { at: formats.moment(publishedAt) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className="row-marks">
          <ColourCounts month={month} />
          {openAppeals > 0 && <span className="tag">{t('appraisal.openAppeals', { count: formats.number(openAppeals) })}</span>}
          <span className="tag tag-status">{t(`choice.AppraisalState.${state}`)}</span>
        </span>
      </Link>
    </li>
  )
}
