import { useMemo, useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { Trouble } from '../../../shared/answers/trouble'
import { FEWEST_MATTERS } from '../../../shared/figures/rate'
import { useScene } from '../scene/scene'
import type { ViewState } from '../view/view-state'
import { ExportButton } from './export-button'
import { type Column, type Order, sorted } from './ranking'
import { RankingRow } from './ranking-row'
import { SortHead } from './sort-head'

const ROWS_AT_FIRST = 60

/** The columns where the map is shaded by something of its own; there is no room for more. */
const columnsOf: Partial<Record<ViewState['shown'], readonly Column[]>> = {
  change: ['name', 'count', 'before', 'change'],
  coverage: ['name', 'count', 'seen'],
}
const usual: readonly Column[] = ['name', 'count', 'rate', 'hot']

/** What lies below the place, ranked. */
export function RankingTable() {
  const { t, formats, nameOf, language } = useLanguage()
  const { rows, rowUnit, place, listHeat, listBefore, listSeen, listHotSpots, grids, view, sight, matters, childLevel } =
    useScene()
  const [order, setOrder] = useState<Order>({ column: sight === 'figures' ? 'count' : 'name', descending: sight === 'figures' })
  const [limit, setLimit] = useState(ROWS_AT_FIRST)
  const ranked = useMemo(() => sorted(rows, order, language), [rows, order, language])
  const largest = Math.max(1, ...rows.map((row) => (row.figure?.kind === 'count' ? row.figure.count : 0)))
  const anyHotSpot = rows.some((row) => row.hotSpot)
  const known = columnsOf[view.shown] ?? usual.filter((column) => column !== 'hot' || anyHotSpot)
  const shown: readonly Column[] = sight === 'figures' ? known : ['name']
  const here = place.area ? nameOf(place.area) : t('area.all')
  const title = t('table.title', { name: here, unit: t(`units.${rowUnit === 'grid' ? 'grid' : childLevel}`) })
  return (
    <section className="ranking" aria-label={title} aria-busy={listHeat.loading || grids.loading}>
      <div className="ranking-head">
        <h2>{title}</h2>
        <ExportButton rows={ranked} disabled={ranked.length === 0} />
      </div>
      <Trouble what="problem.grids" answer={grids} />
      {matters && <Trouble what="problem.heat" answer={listHeat} />}
      {view.shown === 'change' && <Trouble what="problem.heat" answer={listBefore} />}
      {view.shown === 'coverage' && <Trouble what="problem.coverage" answer={listSeen} />}
      {matters && <Trouble what="problem.hot" answer={listHotSpots} />}
      <table>
        <thead>
          <tr>
            <th scope="col" className="col-rank">
              {t('table.rank')}
            </th>
            {shown.map((column) => (
              <SortHead key={column} column={column} order={order} setOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {ranked.slice(0, limit).map((row, index) => (
            <RankingRow
              key={row.code}
              row={row}
              rank={index + 1}
              largest={largest}
              unit={rowUnit}
              chosen={row.code === view.grid}
              figures={sight === 'figures'}
              columns={shown}
            />
          ))}
        </tbody>
      </table>
      {ranked.length === 0 && !grids.loading && <p className="page-quiet">{t('empty.rows')}</p>}
      {ranked.length > limit && (
        <button type="button" className="more" onClick={() => setLimit(ranked.length)}>
          {t('table.more', { count: formats.number(ranked.length - limit) })}
        </button>
      )}
      {sight === 'figures' && (
        <p className="page-quiet">
          {listHeat.data?.exact === false
            ? t('figures.perturbed')
            : t('figures.withheldHint', { threshold: listHeat.data?.threshold ?? 3 })}{' '}
          {t('table.rateHint', { fewest: FEWEST_MATTERS })} {t('table.noPerson')}
        </p>
      )}
    </section>
  )
}
