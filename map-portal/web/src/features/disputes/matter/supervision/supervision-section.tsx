import { Alert } from 'antd'
import { api, bodyOf } from '../../../../api/client'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { AskButton } from '../../../../shared/forms/ask-button'
import { DueText } from '../../../../shared/marks/due-text'
import { Section } from '../../../../shared/page/section'
import { Watermarked } from '../../../../shared/page/watermark'
import { Link } from '../../../../shared/route/link'
import { may } from '../../../../shared/session/rights'
import { useSession } from '../../../../shared/session/session-context'
import { useMatter, useMatterAnswer } from '../matter-context'
import { Ladder } from './ladder'
import { Orders } from './orders'

/** How it stands, said at its dates; what was demanded, and every rung of the ladder with its evidence. */
export function SupervisionSection() {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const session = useSession()
  const path = { id: matter.id }
  const history = useMatterAnswer('supervision', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/supervision', { signal, params: { path: { id } } })),
  )
  return (
    <>
      <CheckIns />
      <Section
        title={t('supervision.title')}
        actions={
          <div className="section-actions">
            <AskButton operation="supervise" onClick={() => ask({ operation: 'supervise', path })} />
            {may(session, 'getCaseReview') && <Link href={`/reviews/${matter.id}`}>{t('review.title')}</Link>}
          </div>
        }
      >
        <Loaded answer={history} what="problem.supervision">
          {(data) => (
            <>
              {data.listed && (
                <Alert
                  type="error"
                  showIcon
                  className="desk-notice"
                  title={t('supervision.listed', { since: data.listedSince ? formats.moment(data.listedSince) : '' })}
                />
              )}
              <Orders orders={data.orders} />
              <Ladder escalations={data.escalations} />
              {data.orders.length + data.escalations.length === 0 && <p className="page-quiet">{t('supervision.none')}</p>}
            </>
          )}
        </Loaded>
      </Section>
    </>
  )
}

function CheckIns() {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const checkIns = useMatterAnswer('check-ins', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/check-ins', { signal, params: { path: { id } } })),
  )
  return (
    <Loaded answer={checkIns} what="problem.checkIns" quietWhenRefused>
      {({ items, nextDueAt }) => (
        <Section
          title={t('checkIns.title')}
          actions={
            <AskButton operation="checkIn" primary onClick={() => ask({ operation: 'checkIn', path: { id: matter.id } })} />
          }
        >
          {nextDueAt && (
            <p>
              {t('checkIns.next')} <DueText at={nextDueAt} />
            </p>
          )}
          {items.length === 0 && <p className="page-quiet">{t('checkIns.none')}</p>}
          <Watermarked>
            <ol className="timeline">
              {items.map(({ id, at, by, progress, words, late }) => (
                <li key={id}>
                  <time dateTime={at}>{formats.moment(at)}</time>
                  <div>
                    <strong>{t(`choice.CheckInProgress.${progress}`)}</strong> <small>{by.name}</small>{' '}
                    {late && <small className="late">{t('checkIns.late')}</small>}
                    <p>{words}</p>
                  </div>
                </li>
              ))}
            </ol>
          </Watermarked>
        </Section>
      )}
    </Loaded>
  )
}
