import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Referral } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { DueText } from '../../../shared/marks/due-text'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Watermarked } from '../../../shared/page/watermark'
import { Link } from '../../../shared/route/link'
import { Released } from './released'

/** One referral: what it is for, what was released, and what was answered. */
export default function ReferralPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const referral = useAnswer(
    `referral ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/dispute/referrals/{rid}', { signal, params: { path: { rid: id } } })),
    id,
  )
  return (
    <Page title={referral.data ? `${referral.data.purposeName} · ${referral.data.number}` : t('referral.one')}>
      <Loaded answer={referral} what="problem.referrals">
        {(data) => <Shown referral={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Shown({ referral, reload }: { referral: Referral; reload: () => void }) {
  const { t, formats } = useLanguage()
  const {
    id,
    state,
    direction,
    fromUnit,
    toUnit,
    by,
    at,
    answerBy,
    words,
    steps = [],
    released,
    open,
    disputeId,
    number,
  } = referral
  const { ask, drawer } = useAsking({ scope: { matterId: disputeId }, version: referral.version, reload })
  const path = { rid: id }
  const mine = direction === 'IN'
  return (
    <>
      <div className="section-actions">
        {mine && state === 'IN_PROGRESS' && (
          <>
            <AskButton
              operation="acceptReferral"
              primary
              size="middle"
              onClick={() => ask({ operation: 'acceptReferral', path })}
            />
            <AskButton operation="rejectReferral" size="middle" onClick={() => ask({ operation: 'rejectReferral', path })} />
          </>
        )}
        {mine && state === 'ACCEPTED' && (
          <AskButton
            operation="finishReferral"
            primary
            size="middle"
            onClick={() => ask({ operation: 'finishReferral', path })}
          />
        )}
        {!mine && (state === 'IN_PROGRESS' || state === 'ACCEPTED') && (
          <AskButton
            operation="revokeReferral"
            danger
            size="middle"
            onClick={() => ask({ operation: 'revokeReferral', path, danger: true })}
          />
        )}
      </div>
      <Section title={t('referral.one')}>
        <Terms
          of={[
            [t('referral.state'), t(`choice.ReferralState.${state}`)],
            [t('referral.sender'), `${fromUnit.name} · ${by.name}`],
            [t('referral.receiver'), toUnit.name],
            [t('referral.sent'), formats.moment(at)],
            [t('field.answerBy'), <DueText key="due" day={answerBy} settled={state !== 'IN_PROGRESS'} />],
            [t('referral.why'), words],
            [t('matter.title'), disputeId && <Link href={`/matters/${disputeId}/referral`}>{number}</Link>],
          ]}
        />
      </Section>
      <Section title={t('referral.released')}>
        {released ? (
          <Watermarked>
            <Released released={released} />
          </Watermarked>
        ) : (
          <p className="page-quiet">{t(open ? 'referral.nothingReleased' : 'referral.closed')}</p>
        )}
      </Section>
      <Section title={t('referral.steps')}>
        <ol className="timeline">
          {steps.map((step) => (
            <li key={step.at}>
              <time dateTime={step.at}>{formats.moment(step.at)}</time>
              <div>
                <strong>{t(`choice.ReferralState.${step.state}`)}</strong> <small>{step.by.name}</small>
                {step.words && <p>{step.words}</p>}
              </div>
            </li>
          ))}
        </ol>
      </Section>
      {drawer}
    </>
  )
}
