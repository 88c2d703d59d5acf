import { api, bodyOf } from '../api/client'
import { DueText } from '../desk/due-text'
import { Loaded } from '../desk/loaded'
import { MoreButton } from '../desk/more-button'
import { Page } from '../desk/page'
import { usePages } from '../desk/use-pages'
import { useLanguage } from '../i18n/language'
import { Link } from '../route/link'

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
