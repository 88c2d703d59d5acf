import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { CaseReview } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { DueText } from '../../../shared/marks/due-text'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { Measures } from './measures'
import { Missed } from './missed'

/** One case review: the time line, what was missed, the findings, and what is done about it. */
export default function ReviewPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const review = useAnswer(
    `review ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/dispute/disputes/{id}/case-review', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page
      title={review.data ? `${t('review.title')} · ${review.data.number}` : t('review.title')}
      back={<Link href="/reviews">{t('reviews.title')}</Link>}
    >
      <Loaded answer={review} what="problem.reviews">
        {(data) => <Shown review={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Shown({ review, reload }: { review: CaseReview; reload: () => void }) {
  const { t, formats } = useLanguage()
  const { disputeId, number, version, trigger, state, openedAt, dueAt, unit, findings } = review
  const { ask, drawer } = useAsking({ scope: { matterId: disputeId }, version, reload })
  const path = { id: disputeId }
  return (
    <>
      <div className="section-actions">
        {!state && (
          <AskButton
            operation="openCaseReview"
            primary
            size="middle"
            onClick={() => ask({ operation: 'openCaseReview', path })}
          />
        )}
        {state === 'DUE' && (
          <AskButton operation="writeFindings" primary size="middle" onClick={() => ask({ operation: 'writeFindings', path })} />
        )}
        <Link href={`/matters/${disputeId}`}>{number}</Link>
      </div>
      {state && (
        <Section title={t('review.title')}>
          <Terms
            of={[
              [t('referral.state'), t(`review.state.${state}`)],
              [t('field.trigger'), trigger && t(`choice.CaseReviewTrigger.${trigger}`)],
              [t('matter.unit'), unit?.name],
              [t('review.opened'), openedAt && formats.moment(openedAt)],
              [t('review.findingsDue'), dueAt && <DueText at={dueAt} settled={Boolean(findings)} />],
            ]}
          />
        </Section>
      )}
      <Missed missed={review.missed} />
      {findings && (
        <Section title={t('review.findings')}>
          <p className="told-words">{findings.words}</p>
          <p className="page-quiet">{t('desk.byAt', { name: findings.by.name, at: formats.moment(findings.at) })}</p>
        </Section>
      )}
      <Measures measures={review.measures} finish={(mid) => ask({ operation: 'finishMeasure', path: { id: disputeId, mid } })} />
      <Section title={t('file.timeline')}>
        <ol className="timeline">
          {review.timeline.map(({ at, event, what, by, status, ofTheLadder }) => (
            <li key={`${at} ${event}`} data-ladder={ofTheLadder}>
              <time dateTime={at}>{formats.moment(at)}</time>
              <div>
                <strong>{what}</strong>{' '}
                <small>
                  {[status && t(`status.${status}`), by === 'linli' ? t('desk.bySystem') : by].filter(Boolean).join(' · ')}
                </small>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      {drawer}
    </>
  )
}
