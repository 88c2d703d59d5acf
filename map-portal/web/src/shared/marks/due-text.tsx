import { useLanguage } from '../../locales/language'
import { type Distance, distanceOf, distanceOfDay, today } from './due'
import { OverdueTag } from './marks'

/** When something is due: the time itself, and in words how far away it is. */
export function DueText({ at, day, settled }: { at?: string; day?: string; settled?: boolean }) {
  const { formats } = useLanguage()
  const words = useDistanceWords()
  if (!at && !day) return null
  const distance = at ? distanceOf(at, new Date()) : distanceOfDay(day ?? '', today())
  const when = at ? formats.moment(at) : formats.day(day ?? '')
  return (
    <span className="due" data-soon={distance.soon && !settled}>
      <time dateTime={at ?? day}>{when}</time>{' '}
      {!settled && (distance.overdue ? <OverdueTag words={words(distance)} /> : <small>{words(distance)}</small>)}
    </span>
  )
}

function useDistanceWords(): (distance: Distance) => string {
  const { t } = useLanguage()
  return ({ overdue, unit, amount }) => {
    if (unit === 'days' && amount === 0) return t('due.today')
    return t(`due.${overdue ? 'late' : 'in'}.${unit}`, { amount })
  }
}
