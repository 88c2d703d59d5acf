import { useLanguage } from '../../../locales/language'
import { HotSpotMark } from '../../../map/hot-spot-mark'
import { FigureText } from '../../../shared/figures/figure-text'
import { RateText } from '../../../shared/figures/rate-text'
import { chooseGrid, openArea } from '../scene/moves'
import { nameIn, type Row } from './ranking'

interface Props {
  row: Row
  rank: number
  largest: number
  unit: 'area' | 'grid'
  chosen: boolean
  figures: boolean
  hotSpots: boolean
}

export function RankingRow({ row, rank, largest, unit, chosen, figures, hotSpots }: Props) {
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
          <td className="col-rate">
            <RateText rate={row.rate} />
          </td>
          {hotSpots && (
            <td className="col-hot">{row.hotSpot ? <HotSpotMark classification={row.hotSpot.classification} /> : '–'}</td>
          )}
        </>
      )}
    </tr>
  )
}
