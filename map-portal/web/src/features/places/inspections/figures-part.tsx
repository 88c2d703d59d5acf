import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { InspectionPlanMet } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { ShareText } from '../../../shared/figures/share-text'
import { today } from '../../../shared/marks/due'
import { TableFrame } from '../../../shared/page/table-frame'
import { useAddress } from '../../../shared/route/use-address'
import { DaySpan } from '../../../shared/time/day-span'
import { plusDays } from '../../../shared/time/days'

const USUAL_DAYS = 90

/** Inspection plan met, by area, each share with what it is of. Nobody is counted. */
export function FiguresPart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'from', 'until'])
  const until = asked.until ?? today()
  const from = asked.from ?? plusDays(until, -USUAL_DAYS)
  const query = { area: asked.area, from, until }
  const figures = useAnswer(`inspection figures ${JSON.stringify(query)} ${language}`, (signal) =>
    bodyOf(api.GET('/api/place/inspection-plans/figures', { signal, params: { query } })),
  )
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <DaySpan from={from} until={until} choose={show} />
      </search>
      <Loaded answer={figures} what="problem.figures">
        {({ total, areas }) => (
          <TableFrame file={t('rail.inspections')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('field.areaCode')}</th>
                  <th scope="col">{t('inspections.planMet')}</th>
                  <th scope="col">{t('inspections.late')}</th>
                  <th scope="col">{t('inspections.open')}</th>
                  <th scope="col">{t('inspections.overdue')}</th>
                  <th scope="col">{t('inspections.inspected')}</th>
                  <th scope="col">{t('inspections.withDefects')}</th>
                </tr>
              </thead>
              <tbody>
                <Row name={t('rates.all')} met={total} all />
                {areas.map(({ area, areaName, planMet }) => (
                  <Row key={area} name={areaName} met={planMet} />
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
      </Loaded>
      <p className="page-quiet">{t('inspections.figuresHint')}</p>
    </>
  )
}

function Row({ name, met, all }: { name: string; met: InspectionPlanMet; all?: boolean }) {
  const { formats } = useLanguage()
  return (
    <tr className={all ? 'rates-all' : undefined}>
      <th scope="row">{name}</th>
      <td>
        <ShareText of={met.due} count={met.met} />
      </td>
      <td>{formats.number(met.late)}</td>
      <td>{formats.number(met.open)}</td>
      <td>{formats.number(met.overdue)}</td>
      <td>{formats.number(met.inspected)}</td>
      <td>
        <ShareText of={met.inspected} count={met.withDefects} />
      </td>
    </tr>
  )
}
