import type { CaseReview } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { OwedText } from '../../../shared/marks/owed-text'
import { RungMark } from '../../../shared/marks/rung-mark'
import { Section } from '../../../shared/page/section'

/** Computed from the duties: nobody writes it and nobody can take anything off it. */
export function Missed({ missed }: { missed: CaseReview['missed'] }) {
  const { t, formats } = useLanguage()
  return (
    <Section title={t('review.missed')}>
      {missed.length === 0 && <p className="page-quiet">{t('review.nothingMissed')}</p>}
      <ul className="rows">
        {missed.map(({ dutyKind, dutyName, owedBy, dueAt, doneAt, workingDaysLate, highestRung }) => (
          <li key={`${dutyKind} ${dueAt}`} className="row">
            <div className="row-main">
              <strong>{dutyName}</strong>
              <span className="row-sub">
                {owedBy && <OwedText owed={owedBy} />} {t('supervision.wasDue', { at: formats.moment(dueAt) })} ·{' '}
                {doneAt ? t('desk.doneAt', { at: formats.moment(doneAt) }) : t('review.notDone')} ·{' '}
                {t('due.workingDaysLate', { days: workingDaysLate })}
              </span>
            </div>
            <RungMark rung={highestRung} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
