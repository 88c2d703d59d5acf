import type { CoveragePeriod } from '../../../api/types'
import { today } from '../../../shared/marks/due'
import { useAddress } from '../../../shared/route/use-address'
import { isDay, plusDays } from '../../../shared/time/days'

const USUAL_DAYS = 30
const periods: readonly CoveragePeriod[] = ['ALL', 'DAY', 'NIGHT']

/** The area, the days and the hours that are looked at, kept in the address. The last day is shown; the services want the day after. */
export function useCoverageWindow(usualDays = USUAL_DAYS) {
  const { asked, show } = useAddress(['area', 'from', 'until', 'period'])
  const until = asked.until && isDay(asked.until) ? asked.until : today()
  const from = asked.from && isDay(asked.from) ? asked.from : plusDays(until, 1 - usualDays)
  const period = periods.find((one) => one === asked.period) ?? 'ALL'
  return { area: asked.area, from, until, to: plusDays(until, 1), period, show }
}
