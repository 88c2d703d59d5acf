import { Button } from 'antd'
import type { Appraisal, AppraisalRow, AppraisalScore } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { ColourTag } from '../../shared/appraisal/colour-mark'
import { useIndicators } from '../../shared/appraisal/indicator-names'
import { AskButton } from '../../shared/forms/ask-button'
import type { useAsking } from '../../shared/forms/use-asking'
import { Section } from '../../shared/page/section'
import { TableFrame } from '../../shared/page/table-frame'
import { goTo } from '../../shared/route/address'
import { useValueText } from './value-text'

interface Props {
  month: Appraisal
  row: AppraisalRow
  mayAppeal: boolean
  ask: ReturnType<typeof useAsking>['ask']
}

/** One area: each indicator with its value and how far chance reaches, its points, and what there is to count. */
export function AreaPart({ month, row, mayAppeal, ask }: Props) {
  const { t } = useLanguage()
  const { area, name, outcome, scores = [] } = row
  const appeal = () =>
    ask({
      operation: 'appealAgainstAppraisal',
      path: { id: month.summary.id },
      given: { area },
      options: { indicator: scores.map(({ indicator, name: called }) => ({ value: indicator, label: called })) },
      intro: <p className="page-quiet">{t('appraisal.appealHint')}</p>,
    })
  return (
    <Section
      title={name}
      id="area"
      actions={
        <div className="section-actions">
          {scores.length > 0 && (
            <Button size="small" onClick={() => goTo(`/appraisal/history?area=${encodeURIComponent(area)}`)}>
              {t('appraisal.part.history')}
            </Button>
          )}
          {mayAppeal && <AskButton operation="appealAgainstAppraisal" onClick={appeal} />}
        </div>
      }
    >
      <div className="matter-marks">
        <ColourTag outcome={outcome} />
      </div>
      {scores.length === 0 ? (
        <p className="page-quiet">{t('appraisal.notYours')}</p>
      ) : (
        <TableFrame>
          <table className="appraisal-scores">
            <caption className="unseen">{t('appraisal.indicatorsOf', { name })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('appraisal.indicator')}</th>
                <th scope="col">{t('appraisal.value')}</th>
                <th scope="col">{t('appraisal.points')}</th>
                <th scope="col">{t('appraisal.weight')}</th>
              </tr>
            </thead>
            <tbody>
              {scores.map((score) => (
                <ScoreRow
                  key={score.indicator}
                  score={score}
                  struck={outcome.vetoes.includes(score.indicator)}
                  leastCount={month.scheme.leastCount}
                />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Section>
  )
}

interface RowProps {
  score: AppraisalScore
  struck: boolean
  /** Of indicators that have none of their own. */
  leastCount: number
}

function ScoreRow({ score, struck, leastCount }: RowProps) {
  const { t, formats } = useLanguage()
  const valueText = useValueText()
  const known = useIndicators().data?.find(({ code }) => code === score.indicator)
  const meaning = known?.meaning
  const { indicator, name, weight, absenceWord, value, low, high, points, pointsLow, pointsHigh, numerator, denominator } = score
  const span = (from: number | undefined, to: number | undefined, write: (one: number) => string) =>
    from === undefined || to === undefined ? undefined : `${write(from)}–${write(to)}`
  return (
    <tr data-indicator={indicator}>
      <th scope="row">
        {name}
        {meaning && <small className="cell-sub">{meaning}</small>}
        {struck && <small className="cell-sub appraisal-struck">{t('appraisal.struck')}</small>}
      </th>
      <td className={value === undefined ? 'rate-few' : undefined}>
        {value === undefined ? absenceWord : <span className="figure">{valueText(indicator, value)}</span>}
        <small className="cell-sub">{span(low, high, (one) => valueText(indicator, one))}</small>
        {score.absence === 'TOO_FEW' && (
          <small className="cell-sub">
            {t('appraisal.leastCount', { count: formats.number(known?.leastCount ?? leastCount) })}
          </small>
        )}
        {numerator !== undefined && denominator !== undefined && (
          <small className="cell-sub">
            {formats.number(numerator)} / {formats.number(denominator)}
          </small>
        )}
      </td>
      <td className={points === undefined ? 'rate-few' : undefined}>
        {points === undefined ? t('appraisal.noPoints') : <span className="figure">{formats.number(points)}</span>}
        <small className="cell-sub">{span(pointsLow, pointsHigh, formats.number)}</small>
      </td>
      <td className="figure">{formats.number(weight)}</td>
    </tr>
  )
}
