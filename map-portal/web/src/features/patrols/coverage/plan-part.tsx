import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { PlanFigures } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { ShareText } from '../../../shared/figures/share-text'
import { TableFrame } from '../../../shared/page/table-frame'
import { useCoverageWindow } from './use-window'
import { WindowFilters } from './window-filters'

/** What was planned and what became of it. */
export function PlanPart() {
  const { t, language } = useLanguage()
  const window = useCoverageWindow()
  const { area, from, to } = window
  const plan = useAnswer(
    `coverage plan ${area} ${from} ${to} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/coverage/plan', { signal, params: { query: { by: 'AREA', area, from, to } } })),
    'coverage plan',
  )
  return (
    <>
      <search className="filters">
        <WindowFilters window={window} />
      </search>
      <p className="page-quiet">{t('coverage.planHint')}</p>
      <Loaded answer={plan} what="problem.coverage">
        {({ rows, total }) => (
          <TableFrame file={t('rail.coverage')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('field.areaCode')}</th>
                  <th scope="col">{t('coverage.shiftsHeld')}</th>
                  <th scope="col">{t('coverage.gridsVisited')}</th>
                  <th scope="col">{t('coverage.premisesPassed')}</th>
                  <th scope="col">{t('coverage.minutesPlanned')}</th>
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
        )}
      </Loaded>
    </>
  )
}

function Row({ name, figures, all }: { name: string; figures: PlanFigures; all?: boolean }) {
  const { t, formats } = useLanguage()
  const { shiftsPlanned, shiftsHeld, gridsPlanned, gridsVisited, premisesPlanned, premisesPassed } = figures
  const { minutesPlanned, minutesOnDuty, minutesWithoutData } = figures
  return (
    <tr className={all ? 'rates-all' : undefined}>
      <th scope="row">{name}</th>
      <td>
        <ShareText count={shiftsHeld ?? 0} of={shiftsPlanned ?? 0} />
      </td>
      <td>
        <ShareText count={gridsVisited} of={gridsPlanned} />
      </td>
      <td>
        <ShareText count={premisesPassed} of={premisesPlanned} />
      </td>
      <td>{minutesPlanned === undefined ? t('share.ofNothing') : formats.number(minutesPlanned)}</td>
      <td>
        {minutesOnDuty === undefined ? t('share.ofNothing') : formats.number(minutesOnDuty)}
        {minutesWithoutData !== undefined && (
          <small className="cell-sub">{t('coverage.withoutData', { count: formats.number(minutesWithoutData) })}</small>
        )}
      </td>
    </tr>
  )
}
