import type { OverdueUnit } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { DueText } from '../../../shared/marks/due-text'
import { LevelTag } from '../../../shared/marks/marks'
import { RungMark } from '../../../shared/marks/rung-mark'
import { Link } from '../../../shared/route/link'

export function Promises({ promises }: { promises: OverdueUnit['promises'] }) {
  const { t } = useLanguage()
  return (
    <ul className="rows">
      {promises.map(({ dutyId, disputeId, number, level, dutyName, person, dueAt, workingDaysLate, rung }) => (
        <li key={dutyId} className="row" data-overdue>
          <Link className="row-link" href={`/matters/${disputeId}/supervision`}>
            <span className="row-main">
              <strong>{dutyName}</strong>
              <span className="row-sub">
                {[number, person?.name, t('due.workingDaysLate', { days: workingDaysLate })].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="row-marks">
              {level && <LevelTag level={level} />}
              <RungMark rung={rung} />
              <DueText at={dueAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
