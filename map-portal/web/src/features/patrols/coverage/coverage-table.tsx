import type { CoverageFigures, CoverageRow } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { ShareText } from '../../../shared/figures/share-text'
import { TableFrame } from '../../../shared/page/table-frame'

const METRES_PER_KILOMETRE = 1000

/** Figures by area, each share with what it is of. Areas stand in the order of their tree: nobody is ranked. */
export function CoverageTable({ rows, total }: { rows: readonly CoverageRow[]; total: CoverageFigures }) {
  const { t } = useLanguage()
  return (
    <TableFrame>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('field.areaCode')}</th>
            <th scope="col">{t('coverage.merged')}</th>
            <th scope="col">{t('coverage.unmerged')}</th>
            <th scope="col">{t('coverage.gridsVisited')}</th>
            <th scope="col">{t('coverage.premisesPassed')}</th>
            <th scope="col">{t('coverage.minutes')}</th>
            <th scope="col">{t('coverage.visits')}</th>
            <th scope="col">{t('coverage.kilometres')}</th>
            <th scope="col">{t('coverage.onDuty')}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={t('rates.all')} figures={total} all />
          {rows.map(({ code, name, figures }) => (
            <Row key={code} name={name} figures={figures} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Row({ name, figures, all }: { name: string; figures: CoverageFigures; all?: boolean }) {
  const { t, formats } = useLanguage()
  const { merged, unmerged, grids, gridsVisited, premises, premisesPassed, minutes, visits, metres } = figures
  const { minutesOnDuty, minutesWithoutData, minutesByDay, minutesByNight } = figures
  return (
    <tr className={all ? 'rates-all' : undefined}>
      <th scope="row">{name}</th>
      <td>{merged === undefined ? t('share.ofNothing') : formats.share(merged)}</td>
      <td>{unmerged === undefined ? t('share.ofNothing') : formats.share(unmerged)}</td>
      <td>
        <ShareText count={gridsVisited} of={grids} />
      </td>
      <td>
        {premises === undefined ? (
          <span className="rate-none">{t('coverage.notKnown')}</span>
        ) : (
          <ShareText count={premisesPassed ?? 0} of={premises} />
        )}
      </td>
      <td>
        {formats.number(minutes)}
        <small className="cell-sub">
          {t('coverage.byDayNight', { day: formats.number(minutesByDay), night: formats.number(minutesByNight) })}
        </small>
      </td>
      <td>{formats.number(visits)}</td>
      <td>{formats.decimal(metres / METRES_PER_KILOMETRE)}</td>
      <td>
        {minutesOnDuty === undefined ? t('share.ofNothing') : formats.number(minutesOnDuty)}
        {minutesWithoutData !== undefined && (
          <small className="cell-sub">{t('coverage.withoutData', { count: formats.number(minutesWithoutData) })}</small>
        )}
      </td>
    </tr>
  )
}
