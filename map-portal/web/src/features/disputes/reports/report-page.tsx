import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Report } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAreaName, useCategoryName, usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Watermarked } from '../../../shared/page/watermark'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { Likely } from './likely'

/** One report. Where the grid asks for two steps, its leader approves here what the worker entered, both named. */
export default function ReportPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const report = useAnswer(
    `report ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/dispute/reports/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={report.data ? `${t('report.one')} · ${report.data.ticket}` : t('report.one')}>
      <Loaded answer={report} what="problem.reports">
        {(data) => <Shown report={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Shown({ report, reload }: { report: Report; reload: () => void }) {
  const { t } = useLanguage()
  const session = useSession()
  const { id, state, disputeId, category, version } = report
  const { ask, drawer } = useAsking({ scope: { matterId: disputeId, category }, version, reload })
  const path = { id }
  const correct = () =>
    ask({
      operation: 'correctReport',
      path,
      initial: { words: report.words, category, summary: report.summary, parties: report.parties },
    })
  return (
    <>
      <div className="section-actions">
        {state === 'ENTERED' && (
          <>
            <AskButton
              operation="reviewReport"
              primary
              size="middle"
              label={t('report.approve')}
              onClick={() => ask({ operation: 'reviewReport', path, given: { decision: 'APPROVE' }, title: t('report.approve') })}
            />
            <AskButton
              operation="reviewReport"
              size="middle"
              label={t('report.sendBack')}
              onClick={() =>
                ask({ operation: 'reviewReport', path, given: { decision: 'SEND_BACK' }, title: t('report.sendBack') })
              }
            />
          </>
        )}
        {state === 'SENT_BACK' && <AskButton operation="correctReport" primary size="middle" onClick={correct} />}
      </div>
      <Facts report={report} />
      {state === 'OPENED' && may(session, 'linkReport') && (
        <Likely id={id} join={(dispute) => ask({ operation: 'linkReport', path, given: { dispute } })} />
      )}
      {report.readable && <Words report={report} />}
      {drawer}
    </>
  )
}

function Facts({ report }: { report: Report }) {
  const { t, formats } = useLanguage()
  const categoryName = useCategoryName()
  const areaName = useAreaName(report.areaCode)
  const personName = usePersonName()
  const { channel, state, category, summary, gridCode, areaCode, occurredAt, receivedAt, enteredAt, enteredBy } = report
  const { reviewedBy, reviewedAt, reviewReason, disputeId, disputeNumber, sourceRef } = report
  return (
    <Section title={t('report.one')}>
      <Terms
        of={[
          [t('referral.state'), t(`choice.ReportState.${state}`)],
          [t('field.channel'), t(`choice.ReportChannel.${channel}`)],
          [t('field.category'), categoryName(category)],
          [t('field.summary'), summary],
          [t('overview.place'), [...new Set([areaName(areaCode), areaName(gridCode)])].join(' · ')],
          [t('field.occurredAt'), occurredAt && formats.moment(occurredAt)],
          [t('matter.received'), formats.moment(receivedAt)],
          [
            t('report.entered'),
            t('desk.byAt', { name: enteredBy ? personName(enteredBy) : t('desk.byResident'), at: formats.moment(enteredAt) }),
          ],
          [
            t('report.reviewed'),
            reviewedBy && t('desk.byAt', { name: reviewedBy, at: reviewedAt ? formats.moment(reviewedAt) : '' }),
          ],
          [t('report.sentBackBecause'), reviewReason],
          [t('field.sourceRef'), sourceRef],
          [t('matter.title'), disputeId && <Link href={`/matters/${disputeId}`}>{disputeNumber}</Link>],
        ]}
      />
    </Section>
  )
}

function Words({ report: { words, parties = [] } }: { report: Report }) {
  const { t } = useLanguage()
  return (
    <Section title={t('told.title')}>
      <Watermarked>
        <p className="told-words">{words}</p>
        <ul className="plain">
          {parties.map(({ name, representative }) => (
            <li key={name}>
              {[name, representative && t('told.representedBy', { name: representative })].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      </Watermarked>
    </Section>
  )
}
