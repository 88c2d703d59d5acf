import { Button } from 'antd'
import { useMemo } from 'react'
import type { Appraisal, AppraisalRow } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { appraisalColours, appraisalLines, appraisalSigns } from '../../map/palette'
import type { ComparedAreas } from '../../map/work-map/area-shades'
import { BesideMap } from '../../map/work-map/beside-map'
import { ColourTag } from '../../shared/appraisal/colour-mark'
import { useIndicatorName } from '../../shared/appraisal/indicator-names'
import { PlaceText, TotalText } from '../../shared/appraisal/standing'
import { TableFrame } from '../../shared/page/table-frame'
import { Legend } from './legend'

interface Props {
  month: Appraisal
  chosen?: string
  choose: (area: string) => void
}

const colours = ['BLUE', 'YELLOW', 'RED'] as const

/** Where the areas stand: on the map by colour, lines and sign, in the table by total and place with how far chance reaches. */
export function Ranking({ month, chosen, choose }: Props) {
  const { t } = useLanguage()
  const { summary, rows } = month
  const compared = useMemo(() => comparedOf(rows, chosen), [rows, chosen])
  return (
    <BesideMap label={t('appraisal.map')} area={summary.area} compared={compared} choose={choose} shows={summary.id}>
      <TableFrame file={t('rail.appraisal')}>
        <table className="appraisal-ranking">
          <caption className="unseen">{t('appraisal.standing')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('appraisal.area')}</th>
              <th scope="col">{t('appraisal.colour')}</th>
              <th scope="col">{t('appraisal.total')}</th>
              <th scope="col">{t('appraisal.placeHead')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RankingRow key={row.area} row={row} chosen={row.area === chosen} choose={choose} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Legend summary={summary} />
      <p className="page-quiet">{t('appraisal.chance')}</p>
      <p className="page-quiet">{t('appraisal.noPerson')}</p>
    </BesideMap>
  )
}

function RankingRow({ row, chosen, choose }: { row: AppraisalRow; chosen: boolean; choose: (area: string) => void }) {
  const { t, formats } = useLanguage()
  const indicatorName = useIndicatorName()
  const { area, name, households, outcome, low, high } = row
  return (
    <tr data-chosen={chosen} data-area={area}>
      <th scope="row">
        <Button type="link" size="small" aria-pressed={chosen} onClick={() => choose(area)}>
          {name}
        </Button>
        {households !== undefined && (
          <small className="cell-sub">{t('appraisal.households', { count: formats.number(households) })}</small>
        )}
      </th>
      <td>
        <ColourTag outcome={outcome} />
        {outcome.vetoes.length > 0 && (
          <small className="cell-sub">
            {t('appraisal.vetoed', { by: outcome.vetoes.map(indicatorName).join(t('desk.listComma')) })}
          </small>
        )}
      </td>
      <td>
        <TotalText outcome={outcome} />
        {outcome.total !== undefined && (
          <small className="cell-sub">
            {[
              low !== undefined && high !== undefined && `${formats.number(low)}–${formats.number(high)}`,
              outcome.weightPercent < 100 && t('appraisal.ofWeight', { percent: outcome.weightPercent }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        )}
      </td>
      <td>
        <PlaceText outcome={outcome} />
      </td>
    </tr>
  )
}

function comparedOf(rows: readonly AppraisalRow[], chosen: string | undefined): ComparedAreas {
  const codesOf = (colour?: (typeof colours)[number]) =>
    rows.filter(({ outcome }) => outcome.colour === colour).map(({ area }) => area)
  return {
    chosen,
    shades: [
      ...colours.map((colour) => ({ codes: codesOf(colour), colour: appraisalColours[colour], lines: appraisalLines[colour] })),
      { codes: codesOf() },
    ],
    labels: rows.map(({ area, name, outcome }) => ({
      code: area,
      words: `${outcome.colour ? appraisalSigns[outcome.colour] : '—'} ${name}`,
    })),
  }
}
