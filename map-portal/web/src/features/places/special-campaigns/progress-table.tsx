import type { SpecialCampaignCounts, SpecialCampaignProgress } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { ShareText } from '../../../shared/figures/share-text'
import { TableFrame } from '../../../shared/page/table-frame'

/** Each share with what it is of, by area. */
export function ProgressTable({ progress: { total, areas } }: { progress: SpecialCampaignProgress }) {
  const { t } = useLanguage()
  return (
    <TableFrame file={t('rail.special-campaigns')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('field.areaCode')}</th>
            <th scope="col">{t('special.over')}</th>
            <th scope="col">{t('special.inspected')}</th>
            <th scope="col">{t('special.defects')}</th>
            <th scope="col">{t('special.hazardsClosed')}</th>
            <th scope="col">{t('special.tasksDone')}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={t('rates.all')} counts={total} all />
          {areas.map(({ areaCode, areaName, counts }) => (
            <Row key={areaCode} name={areaName} counts={counts} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Row({ name, counts, all }: { name: string; counts: SpecialCampaignCounts; all?: boolean }) {
  const { formats } = useLanguage()
  return (
    <tr className={all ? 'rates-all' : undefined}>
      <th scope="row">{name}</th>
      <td>{formats.number(counts.premises)}</td>
      <td>
        <ShareText count={counts.done} of={counts.planned} />
      </td>
      <td>{formats.number(counts.defects)}</td>
      <td>
        <ShareText count={counts.hazardsClosed} of={counts.hazards} />
      </td>
      <td>
        <ShareText count={counts.tasksDone} of={counts.tasks} />
      </td>
    </tr>
  )
}
