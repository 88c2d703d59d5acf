import type { OpeningDay, OpeningHours } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { runsOf } from './day-runs'

/** When it is open, a line for each time; and whether it is now. */
export function HoursText({ hours, openNow }: { hours: OpeningHours; openNow?: boolean }) {
  const { t } = useLanguage()
  const daysSaid = (days: readonly OpeningDay[]) =>
    runsOf(days)
      .map(([first, last]) => (first === last ? t(`day.${first}`) : `${t(`day.${first}`)}–${t(`day.${last}`)}`))
      .join(t('desk.listComma'))
  return (
    <>
      {hours.always ? (
        <span>{t('hours.always')}</span>
      ) : (
        <ul className="plain">
          {hours.spans.map(({ days, from, to }) => (
            <li key={`${days.join()} ${from}`}>
              {daysSaid(days)} {from}–{to}
            </li>
          ))}
        </ul>
      )}
      {hours.always && ' '}
      {openNow !== undefined && <small className="page-quiet">{t(openNow ? 'hours.openNow' : 'hours.closedNow')}</small>}
    </>
  )
}
