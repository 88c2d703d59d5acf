import type { CaseReview } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { DueText } from '../../../shared/marks/due-text'
import { OwedText } from '../../../shared/marks/owed-text'
import { Section } from '../../../shared/page/section'

/** What the administration does about it, and whether it was done. */
export function Measures({ measures, finish }: { measures: CaseReview['measures']; finish: (measure: string) => void }) {
  const { t, formats } = useLanguage()
  if (measures.length === 0) return null
  return (
    <Section title={t('review.measures')}>
      <ul className="rows">
        {measures.map(({ id, what, owner, due, overdue, done }) => (
          <li key={id} className="row" data-overdue={overdue}>
            <div className="row-main">
              <strong>{what}</strong>
              <span className="row-sub">
                <OwedText owed={owner} /> <DueText day={due} settled={Boolean(done)} />
              </span>
              {done && (
                <p>
                  {done.words}{' '}
                  <span className="row-sub">{t('desk.byAt', { name: done.by.name, at: formats.moment(done.at) })}</span>
                </p>
              )}
            </div>
            {!done && <AskButton operation="finishMeasure" onClick={() => finish(id)} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
