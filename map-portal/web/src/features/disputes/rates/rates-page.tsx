import { Input, Segmented } from 'antd'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { useAreaTree } from '../../../shared/areas/use-areas'
import { today } from '../../../shared/marks/due'
import { Page } from '../../../shared/page/page'
import { goTo, useQuery } from '../../../shared/route/address'
import { isDay, plusDays, plusMonths } from '../../../shared/time/days'
import { Exactness } from './exactness'
import { RatesTable } from './rates-table'

const ways = ['area', 'category', 'level'] as const
const USUAL_MONTHS = 12

/** How fast and how well matters were answered, each rate with what it is of. */
export default function RatesPage() {
  const { t } = useLanguage()
  const query = useQuery()
  const day = (name: string) => [query.get(name)].find((value) => value && isDay(value)) ?? undefined
  const to = day('to') ?? plusDays(today(), 1)
  const asked = {
    by: ways.find((way) => way === query.get('by')) ?? 'area',
    area: query.get('area') ?? undefined,
    from: day('from') ?? plusMonths(to, -USUAL_MONTHS),
    to,
  }
  const rates = useAnswer(`rates ${JSON.stringify(asked)}`, (signal) =>
    bodyOf(api.GET('/api/dispute/rates', { signal, params: { query: asked } })),
  )
  const tree = useAreaTree()
  const place = tree.data?.place(asked.area)
  // Below the lowest areas the lines are grids.
  const withGrids = place?.children.length === 0 ? place.area?.code : undefined
  const show = (part: Partial<typeof asked>) => {
    const next = Object.entries({ ...asked, ...part }).flatMap(([name, value]) => (value ? [[name, value]] : []))
    goTo(`/figures?${new URLSearchParams(next)}`, 'replace')
  }
  return (
    <Page title={t('rail.figures')}>
      <div className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <label className="filter-day">
          {t('matters.from')}
          <Input type="date" value={asked.from} onChange={({ target }) => isDay(target.value) && show({ from: target.value })} />
        </label>
        <label className="filter-day">
          {t('matters.to')}
          <Input
            type="date"
            value={plusDays(asked.to, -1)}
            onChange={({ target }) => isDay(target.value) && show({ to: plusDays(target.value, 1) })}
          />
        </label>
        <Segmented
          value={asked.by}
          aria-label={t('rates.by')}
          onChange={(by) => show({ by })}
          options={ways.map((by) => ({ value: by, label: t(`rates.by.${by}`) }))}
        />
      </div>
      <Loaded answer={rates} what="problem.rates">
        {(data) => (
          <>
            <Exactness figures={data} />
            <RatesTable rates={data} area={withGrids} />
            <p className="page-quiet">{t('rates.hint', { minimum: data.minimum })}</p>
            <p className="page-quiet">{t('table.noPerson')}</p>
          </>
        )}
      </Loaded>
    </Page>
  )
}
