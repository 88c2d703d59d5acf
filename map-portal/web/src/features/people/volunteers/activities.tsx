import type { VolunteerActivity } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'

/** Hours somebody helped, the latest first. */
export function Activities({ activities, remove }: { activities: VolunteerActivity[]; remove?: (id: string) => void }) {
  const { t, formats } = useLanguage()
  if (activities.length === 0) return <p className="page-quiet">{t('volunteers.noHours')}</p>
  return (
    <ul className="rows">
      {activities.map(({ id, on, hours, work }) => (
        <li key={id} className="row">
          <span className="row-main">
            <strong>{work.name}</strong>
            <span className="row-sub">
              {formats.day(on)} · {t('staffing.hours', { hours: formats.number(hours) })}
            </span>
          </span>
          {remove && <AskButton operation="removeVolunteerActivity" danger onClick={() => remove(id)} />}
        </li>
      ))}
    </ul>
  )
}
