import { Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { RightsRequestSummary } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { useAreaName } from '../../../shared/directory/directory'
import { DueText } from '../../../shared/marks/due-text'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { BreakGlassList } from './break-glass-list'
import { OverdueRights } from './overdue-rights'

const parts = [
  { name: 'requests', operation: 'listRightsRequests' },
  { name: 'overdue', operation: 'listOverdueRightsRequests' },
  { name: 'emergency', operation: 'listBreakGlass' },
] as const

type Part = (typeof parts)[number]['name']

const shown: Record<Part, () => ReactNode> = {
  requests: () => <Requests />,
  overdue: () => <OverdueRights />,
  emergency: () => <BreakGlassList />,
}

/** What people ask about their own data, each with its clock; and emergency access that waits for review. */
export default function RightsPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const offered = parts.filter(({ operation }) => may(session, operation))
  const here = offered.find(({ name }) => name === part)?.name ?? offered[0]?.name ?? 'requests'
  return (
    <Page title={t('rail.rights')}>
      {offered.length > 1 && (
        <SectionBar
          label={t('rights.parts')}
          base="/rights"
          parts={offered.map(({ name }) => ({ name, title: t(`rights.part.${name}`) }))}
          here={here}
        />
      )}
      {shown[here]()}
    </Page>
  )
}

function Requests() {
  const { t, language } = useLanguage()
  const [answered, setAnswered] = useState(false)
  const state = answered ? 'ANSWERED' : 'OPEN'
  const pages = usePages(`rights ${state} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/person/rights-requests', { signal, params: { query: { state, cursor, limit: 50 } } })),
  )
  return (
    <div className="loaded">
      <p className="page-quiet">{t('rights.hint')}</p>
      <Checkbox checked={answered} onChange={({ target }) => setAnswered(target.checked)}>
        {t('rights.answered')}
      </Checkbox>
      <Loaded answer={pages.answer} what="problem.rights" empty={{ when: (all) => all.length === 0, say: 'rights.none' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map((request) => (
                <RequestRow key={request.id} request={request} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function RequestRow({ request }: { request: RightsRequestSummary }) {
  const { t, formats } = useLanguage()
  const areaName = useAreaName()
  const { id, label, kind, subjectKind, subjectLabel, areaCode, state, receivedAt, dueOn, overdue } = request
  return (
    <li className="row" data-overdue={overdue && state === 'OPEN'}>
      <Link className="row-link" href={`/rights/requests/${id}`}>
        <span className="row-main">
          <strong>
            {t(`choice.RightsKind.${kind}`)} · {label}
          </strong>
          <span className="row-sub">
            {[
              `${t(`choice.SubjectKind.${subjectKind}`)} ${subjectLabel}`,
              areaName(areaCode),
              t('rights.received', { at: formats.moment(receivedAt) }),
            ].join(' · ')}
          </span>
        </span>
        <span className="row-marks">
          <DueText day={dueOn} settled={state === 'ANSWERED'} />
        </span>
      </Link>
    </li>
  )
}
