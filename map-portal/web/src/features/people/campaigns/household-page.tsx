import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Household } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { today } from '../../../shared/marks/due'
import { Page } from '../../../shared/page/page'
import { PdfButton } from '../../../shared/page/pdf-button'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Watermarked } from '../../../shared/page/watermark'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { FiveSteps } from './five-steps'
import { Wishes } from './wishes'

/** One household that asked to be visited: card, visit, letter, wishes, what was solved. */
export default function HouseholdPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const household = useAnswer(
    `household ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/person/households/{id}', { signal, params: { path: { id } } })),
    id,
  )
  const code = household.data?.campaign
  return (
    <Page
      title={household.data?.number ?? t('campaigns.household')}
      back={<Link href={code ? `/campaigns/${encodeURIComponent(code)}` : '/campaigns'}>{t('rail.campaigns')}</Link>}
    >
      <Loaded answer={household} what="problem.households">
        {(data) => <Shown household={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Shown({ household, reload }: { household: Household; reload: () => void }) {
  const { t } = useLanguage()
  const { id, campaign, version, visits, mayAssign, worker } = household
  const { ask, drawer } = useAsking({
    scope: {},
    version,
    reload,
    done: (_, operation) => operation === 'withdrawHousehold' && goTo(`/campaigns/${encodeURIComponent(campaign)}`),
  })
  const path = { id }
  const on = { on: today() }
  return (
    <Watermarked>
      <FiveSteps household={household} />
      <div className="section-actions">
        <AskButton
          operation="recordHouseholdVisit"
          primary
          size="middle"
          onClick={() => ask({ operation: 'recordHouseholdVisit', path, initial: on })}
        />
        <AskButton operation="handOver" size="middle" onClick={() => ask({ operation: 'handOver', path, initial: on })} />
        {mayAssign && (
          <AskButton
            operation="assignHousehold"
            size="middle"
            onClick={() => ask({ operation: 'assignHousehold', path, initial: { worker } })}
          />
        )}
        <AskButton
          operation="withdrawHousehold"
          danger
          size="middle"
          onClick={() => ask({ operation: 'withdrawHousehold', path, danger: true, intro: <p>{t('campaigns.withdrawHint')}</p> })}
        />
      </div>
      <Section
        title={t('campaigns.household')}
        actions={
          <div className="section-actions">
            <PdfButton address={`/api/person/households/${id}/card`} file="card.pdf" label={t('campaigns.card')} />
            <PdfButton address={`/api/person/households/${id}/letter`} file="letter.pdf" label={t('campaigns.letter')} />
          </div>
        }
      >
        <Facts household={household} />
      </Section>
      <Wishes household={household} ask={ask} />
      <Section title={t('campaigns.visits')}>
        {visits.length === 0 && <p className="page-quiet">{t('campaigns.noVisits')}</p>}
        <Visits visits={visits} />
      </Section>
      {drawer}
    </Watermarked>
  )
}

function Visits({ visits }: Pick<Household, 'visits'>) {
  const { formats } = useLanguage()
  return (
    <ol className="timeline">
      {visits.map(({ id, on, by, byName, note }) => (
        <li key={id}>
          <time dateTime={on}>{formats.day(on)}</time>
          <div>
            <strong>{byName ?? by}</strong>
            {note && <p className="told-words">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Facts({ household }: { household: Household }) {
  const { t, formats } = useLanguage()
  const { name, contact, when, about, gridName, evidence, consentOn, worker, workerName, receivedAt, eraseOn } = household
  return (
    <Terms
      of={[
        [t('field.enterHousehold.name'), name],
        [t('field.contact'), contact],
        [t('field.when'), when],
        [t('field.about'), about],
        [t('area.grid'), gridName],
        [t('campaigns.worker'), workerName ?? worker],
        [t('matter.received'), formats.moment(receivedAt)],
        [t('consent.how'), t(`choice.VisitConsentEvidence.${evidence}`)],
        [t('consent.given'), consentOn && formats.day(consentOn)],
        [t('volunteers.eraseOn'), eraseOn && formats.day(eraseOn)],
      ]}
    />
  )
}
