import { useLanguage } from '../../../locales/language'
import { ChangeMark } from '../../../map/change-mark'
import { HotSpotMark } from '../../../map/hot-spot-mark'
import { FigureText } from '../../../shared/figures/figure-text'
import { RateText } from '../../../shared/figures/rate-text'
import { chooseGrid, openArea } from '../scene/moves'
import { type Column, nameIn, type Row } from './ranking'

interface Props {
  row: Row
  rank: number
  largest: number
  unit: 'area' | 'grid'
  chosen: boolean
  figures: boolean
  /** What stands beside the count. */
  columns: readonly Column[]
}

/** The count of the year before, and what the difference says. */
function ChangeCells({ change }: Pick<Row, 'change'>) {
  const { t, formats } = useLanguage()
  const known = change !== undefined && change !== 'withheld'
  return (
    <>
      <td className="col-before">{known ? formats.number(change.before) : change ? t('figures.withheld') : '–'}</td>
      <td className="col-change">{known ? <ChangeMark kind={change.kind} /> : '–'}</td>
    </>
  )
}

export function RankingRow({ row, rank, largest, unit, chosen, figures, columns }: Props) {
  const { t, formats, language } = useLanguage()
  const name = nameIn(row, language)
  const go = () => (unit === 'area' ? openArea(row.code) : chooseGrid(chosen ? undefined : row.code))
  return (
    <tr className={chosen ? 'chosen' : undefined} data-code={row.code}>
      <td className="col-rank">{formats.number(rank)}</td>
      <th scope="row">
        <button
          type="button"
          onClick={go}
          title={t(unit === 'area' ? 'table.open' : 'table.select', { name })}
          aria-pressed={unit === 'grid' ? chosen : undefined}
        >
          {name}
        </button>
      </th>
      {figures && (
        <>
          <td className="col-count">
            <FigureText figure={row.figure} />
            {row.figure?.kind === 'count' && (
              <svg className="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={(100 * row.figure.count) / largest} height="3" />
              </svg>
            )}
          </td>
          {columns.includes('rate') && (
            <td className="col-rate">
              <RateText rate={row.rate} />
            </td>
          )}
          {columns.includes('hot') && (
            <td className="col-hot">{row.hotSpot ? <HotSpotMark classification={row.hotSpot.classification} /> : '–'}</td>
          )}
          {columns.includes('seen') && <td className="col-rate">{row.seen === undefined ? '–' : formats.share(row.seen)}</td>}
          {columns.includes('before') && <ChangeCells change={row.change} />}
        </>
      )}
    </tr>
  )
}
