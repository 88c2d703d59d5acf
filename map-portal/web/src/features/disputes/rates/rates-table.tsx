import type { Rate, Rates, TriageLevel } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useAreaName, useCategoryName } from '../../../shared/directory/directory'
import { LevelTag } from '../../../shared/marks/marks'
import { TableFrame } from '../../../shared/page/table-frame'

/** One line an area, category or level; one column a rate. They are in their own order, not ranked. */
export function RatesTable({ rates, area }: { rates: Rates; area?: string }) {
  const { t } = useLanguage()
  const kinds = rates.all.map(({ kind }) => kind)
  return (
    <TableFrame file={t('rail.figures')}>
      <table className="rates">
        <caption className="unseen">{t('rail.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`rates.by.${rates.by}`)}</th>
            {kinds.map((kind) => (
              <th scope="col" key={kind}>
                {t(`rate.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="rates-all">
            <th scope="row">{t('rates.all')}</th>
            {kinds.map((kind) => (
              <RateCell key={kind} rate={rates.all.find((one) => one.kind === kind)} minimum={rates.minimum} />
            ))}
          </tr>
          {rates.rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <RowName by={rates.by} code={row.code} area={area} />
              </th>
              {kinds.map((kind) => (
                <RateCell key={kind} rate={row.rates.find((one) => one.kind === kind)} minimum={rates.minimum} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function RowName({ by, code, area }: { by: Rates['by']; code: string; area?: string }) {
  const { t } = useLanguage()
  const areaName = useAreaName(by === 'area' ? area : undefined)
  const categoryName = useCategoryName()
  if (code === 'NONE') return t('rates.none')
  if (by === 'level') return <LevelTag level={code as TriageLevel} />
  return by === 'area' ? areaName(code) : categoryName(code)
}

/** The rate with numerator and denominator. Nothing to count, too few to say, and zero look different. */
function RateCell({ rate, minimum }: { rate?: Rate; minimum: number }) {
  const { t, formats } = useLanguage()
  if (!rate || rate.denominator === 0) return <td className="rate-none">{t('rates.nothing')}</td>
  const parts = (
    <small className="cell-sub">
      {formats.number(rate.numerator)} / {formats.number(rate.denominator)}
    </small>
  )
  if (rate.value === undefined) {
    return (
      <td className="rate-few" title={t('rates.fewHint', { minimum })}>
        {t('rates.few')}
        {parts}
      </td>
    )
  }
  return (
    <td>
      <span className="figure">{formats.share(rate.value)}</span>
      {parts}
    </td>
  )
}
