import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { DueText } from '../../../shared/marks/due-text'
import { Page } from '../../../shared/page/page'
import { Link } from '../../../shared/route/link'

/** Case reviews: what the administration missed in matters that escalated. */
export default function ReviewsPage() {
  const { t, language } = useLanguage()
  const pages = usePages(`reviews ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/dispute/case-reviews', { signal, params: { query: { cursor, limit: 50 } } })),
  )
  return (
    <Page title={t('reviews.title')} back={<Link href="/overdue">{t('rail.overdue')}</Link>}>
      <Loaded answer={pages.answer} what="problem.reviews" empty={{ when: (all) => all.length === 0, say: 'reviews.none' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map(({ disputeId, number, trigger, state, dueAt, unit, missed, measures, measuresOpen, openedAt }) => (
                <li key={`${disputeId} ${openedAt}`} className="row">
                  <Link className="row-link" href={`/reviews/${disputeId}`}>
                    <span className="row-main">
                      <strong>
                        {number} · {t(`choice.CaseReviewTrigger.${trigger}`)}
                      </strong>
                      <span className="row-sub">
                        {[
                          unit?.name,
                          t('reviews.missed', { count: missed }),
                          t('reviews.measures', { open: measuresOpen, all: measures }),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </span>
                    <span className="row-marks">
                      <span className="tag">{t(`review.state.${state}`)}</span>
                      <DueText at={dueAt} settled={state !== 'DUE'} />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
