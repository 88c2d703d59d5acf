import type { Escalation } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { OwedText } from '../../../../shared/marks/owed-text'
import { RungMark } from '../../../../shared/marks/rung-mark'

/** Each rung the ladder took: for what duty, due when, whose, told to whom. Written once, never changed. */
export function Ladder({ escalations }: { escalations: Escalation[] }) {
  const { t, formats } = useLanguage()
  if (escalations.length === 0) return null
  return (
    <>
      <h3 className="list-title">{t('supervision.ladder')}</h3>
      <ol className="timeline">
        {escalations.map(({ id, rung, dutyName, dueAt, at, workingDaysLate, owedBy, toldTo, settledAt }) => (
          <li key={id}>
            <time dateTime={at}>{formats.moment(at)}</time>
            <div>
              <RungMark rung={rung} /> <strong>{dutyName}</strong>
              <span className="row-sub">
                {t('supervision.wasDue', { at: formats.moment(dueAt) })}
                {workingDaysLate !== undefined && ` · ${t('due.workingDaysLate', { days: workingDaysLate })}`}
                {owedBy && (
                  <>
                    {' '}
                    · <OwedText owed={owedBy} />
                  </>
                )}
              </span>
              {toldTo.length > 0 && (
                <span className="row-sub">
                  {t('supervision.toldTo')} {toldTo.map(({ unit, person }) => person?.name ?? unit?.name ?? '').join(', ')}
                </span>
              )}
              {settledAt && <span className="row-sub">{t('desk.doneAt', { at: formats.moment(settledAt) })}</span>}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
