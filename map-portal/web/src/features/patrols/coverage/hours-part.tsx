import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { CoverageWeekday } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useChoiceWord } from '../../../shared/forms/field-words'
import { TableFrame } from '../../../shared/page/table-frame'
import { useCoverageWindow } from './use-window'
import { WindowFilters } from './window-filters'

const LEAST_DAYS = 28
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const CLASSES = 5

/** Minutes by day of the week and hour, over whole areas and four weeks at least: when somebody usually is there, not where. */
export function HoursPart() {
  const { t, language } = useLanguage()
  const window = useCoverageWindow(LEAST_DAYS)
  const { area, from, to } = window
  const hours = useAnswer(
    `coverage hours ${area} ${from} ${to} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/coverage/hours', { signal, params: { query: { area, from, to } } })),
    'coverage hours',
  )
  return (
    <>
      <search className="filters">
        <WindowFilters window={window} />
      </search>
      <p className="page-quiet">{t('coverage.hoursHint')}</p>
      <Loaded answer={hours} what="problem.coverage">
        {({ rows }) => <Week rows={rows} />}
      </Loaded>
    </>
  )
}

/** Minutes an hour of one such day: windows of different length read alike. */
function perDay({ days }: CoverageWeekday, minutes: number): number {
  return days > 0 ? Math.round(minutes / days) : 0
}

function Week({ rows }: { rows: readonly CoverageWeekday[] }) {
  const { t, formats } = useLanguage()
  const word = useChoiceWord()
  const most = Math.max(1, ...rows.flatMap((row) => row.minutes.map((minutes) => perDay(row, minutes))))
  return (
    <TableFrame file={t('rail.coverage')}>
      <table className="week-hours">
        <thead>
          <tr>
            <th scope="col">{t('patrols.hour')}</th>
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.weekday}>
              <th scope="row">{word('weekdays', String(row.weekday))}</th>
              {HOURS.map((hour) => {
                const minutes = perDay(row, row.minutes[hour] ?? 0)
                const unknown = minutes === 0 && (row.minutesWithoutData[hour] ?? 0) > 0
                return (
                  <td key={hour} data-class={minutes === 0 ? 0 : Math.ceil((minutes / most) * CLASSES)} data-unknown={unknown}>
                    {unknown ? t('coverage.questionMark') : formats.number(minutes)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
