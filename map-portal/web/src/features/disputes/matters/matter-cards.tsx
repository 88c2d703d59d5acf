import type { Dispute } from '../../../api/types'
import { useAreaName, useCategoryName } from '../../../shared/directory/directory'
import { DueText } from '../../../shared/marks/due-text'
import { LevelTag, StatusTag } from '../../../shared/marks/marks'
import { isSettled } from '../../../shared/marks/settled'
import { Link } from '../../../shared/route/link'

/** Matters as cards, for a phone. */
export function MatterCards({ matters }: { matters: readonly Dispute[] }) {
  const categoryName = useCategoryName()
  const areaName = useAreaName()
  return (
    <ul className="rows">
      {matters.map((matter) => (
        <li key={matter.id} className="row">
          <Link className="row-link" href={`/matters/${matter.id}`}>
            <span className="row-main">
              <strong>
                {categoryName(matter.category)} · {matter.number}
              </strong>
              <span className="row-sub">{[areaName(matter.areaCode), matter.summary].filter(Boolean).join(' · ')}</span>
            </span>
            <span className="row-marks">
              <LevelTag level={matter.level} closed={isSettled(matter)} />
              <StatusTag status={matter.status} />
              {matter.dueAt && !isSettled(matter) && <DueText at={matter.dueAt} />}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
