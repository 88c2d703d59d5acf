import type { Dispute } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useAreaName, useCategoryName } from '../../../shared/directory/directory'
import { DueText } from '../../../shared/marks/due-text'
import { LevelTag, StatusTag } from '../../../shared/marks/marks'
import { isSettled } from '../../../shared/marks/settled'
import { Link } from '../../../shared/route/link'

/** Matters as a table, for a desk. */
export function MatterTable({ matters }: { matters: readonly Dispute[] }) {
  const { t, formats } = useLanguage()
  const categoryName = useCategoryName()
  const areaName = useAreaName()
  return (
    <div className="table-frame">
      <table className="matters">
        <thead>
          <tr>
            <th scope="col">{t('matters.number')}</th>
            <th scope="col">{t('filters.level')}</th>
            <th scope="col">{t('filters.status')}</th>
            <th scope="col">{t('matters.about')}</th>
            <th scope="col">{t('matters.answers')}</th>
            <th scope="col">{t('matter.nextDue')}</th>
            <th scope="col">{t('matter.received')}</th>
          </tr>
        </thead>
        <tbody>
          {matters.map((matter) => (
            <tr key={matter.id}>
              <th scope="row">
                <Link href={`/matters/${matter.id}`}>{matter.number}</Link>
              </th>
              <td>
                <LevelTag level={matter.level} closed={isSettled(matter)} />
              </td>
              <td>
                <StatusTag status={matter.status} />
              </td>
              <td>
                {categoryName(matter.category)}
                <small className="cell-sub">{[areaName(matter.areaCode), matter.summary].filter(Boolean).join(' · ')}</small>
              </td>
              <td>
                {matter.unitName ?? matter.unit}
                <small className="cell-sub">{matter.personName ?? matter.person}</small>
              </td>
              <td>{matter.dueAt && !isSettled(matter) && <DueText at={matter.dueAt} />}</td>
              <td className="cell-time">{formats.moment(matter.receivedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
