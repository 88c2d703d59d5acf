import type { MatterWork } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Section } from '../../../../shared/page/section'
import { Terms } from '../../../../shared/page/terms'

type Resolution = NonNullable<MatterWork['resolution']>

/** One question, two views side by side: is it resolved? Closed is not resolved. */
export function ResolutionPart({ work: { resolution } }: { work: MatterWork }) {
  const { t } = useLanguage()
  if (!resolution) return null
  return (
    <Section title={t('resolution.title')}>
      <div className="side-by-side">
        <Staff view={resolution.staff} />
        <Residents view={resolution.resident} />
      </div>
      <p className="page-quiet">{t('resolution.hint')}</p>
    </Section>
  )
}

function Staff({
  view: { outcome, at, clauses, clausesPerformed, lastVisitHolding, lastVisitOn },
}: {
  view: Resolution['staff']
}) {
  const { t, formats } = useLanguage()
  return (
    <div className="view-card">
      <h3>{t('resolution.staff')}</h3>
      <Terms
        of={[
          [t('field.outcome'), outcome ? t(`outcome.${outcome}`) : t('resolution.open')],
          [t('overview.closed'), at && formats.moment(at)],
          [t('resolution.clauses'), t('resolution.ofAll', { done: clausesPerformed, all: clauses })],
          [
            t('resolution.lastVisit'),
            lastVisitOn && `${formats.day(lastVisitOn)} ${t(lastVisitHolding ? 'visits.holding' : 'visits.notHolding')}`,
          ],
        ]}
      />
    </div>
  )
}

function Residents({ view: { confirmed, contested, meanRating, ratings, views = [] } }: { view: Resolution['resident'] }) {
  const { t, formats } = useLanguage()
  return (
    <div className="view-card">
      <h3>{t('resolution.resident')}</h3>
      <Terms
        of={[
          [t('resolution.confirmed'), formats.number(confirmed)],
          [t('resolution.contested'), formats.number(contested)],
          [
            t('resolution.rating'),
            meanRating !== undefined && t('resolution.ratingOf', { mean: formats.decimal(meanRating), count: ratings ?? 0 }),
          ],
        ]}
      />
      {confirmed + contested === 0 && <p className="page-quiet">{t('resolution.silent')}</p>}
      <ul className="plain">
        {views.map(({ view, words, at, rating }) => (
          <li key={at}>
            <strong>{t(`resolution.view.${view}`)}</strong> {rating !== undefined && t('resolution.stars', { rating })}{' '}
            <small>{formats.moment(at)}</small>
            {words && <p>{words}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
