import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { HazardAreaFigures } from '../../../api/types'
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
const counted = ['open', 'overdue', 'major', 'reported', 'closed'] as const satisfies readonly (keyof HazardAreaFigures)[]

/** Rectified in time, by area, with what it is of. */
export function FiguresPart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'from', 'until'])
  const until = asked.until ?? today()
  const query = { area: asked.area, from: asked.from ?? plusDays(until, -USUAL_DAYS), until }
  const figures = useAnswer(`hazard figures ${JSON.stringify(query)} ${language}`, (signal) =>
    bodyOf(api.GET('/api/place/hazards/figures', { signal, params: { query } })),
  )
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <DaySpan from={query.from} until={until} choose={show} />
      </search>
      <Loaded answer={figures} what="problem.figures">
        {({ total, areas }) => (
          <TableFrame file={t('rail.hazards')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('field.areaCode')}</th>
                  <th scope="col">{t('hazards.inTime')}</th>
                  {counted.map((name) => (
                    <th scope="col" key={name}>
                      {t(`hazards.count.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <Row name={t('rates.all')} figures={total} all />
                {areas.map((one) => (
                  <Row key={one.areaCode} name={one.areaName ?? one.areaCode ?? ''} figures={one} />
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
      </Loaded>
      <p className="page-quiet">{t('hazards.figuresHint')}</p>
    </>
  )
}

function Row({ name, figures, all }: { name: string; figures: HazardAreaFigures; all?: boolean }) {
  const { formats } = useLanguage()
  return (
    <tr className={all ? 'rates-all' : undefined}>
      <th scope="row">{name}</th>
      <td>
        <ShareText count={figures.inTime} of={figures.due} />
      </td>
      {counted.map((one) => (
        <td key={one}>{formats.number(figures[one])}</td>
      ))}
    </tr>
  )
}
