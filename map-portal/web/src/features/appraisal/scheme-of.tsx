import type { AppraisalScheme } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { ColourMark } from '../../shared/appraisal/colour-mark'
import { TableFrame } from '../../shared/page/table-frame'
import { Terms } from '../../shared/page/terms'
import { useValueText } from './value-text'

/** What counts with which weight, from which total which colour, and what caps one. */
export function SchemeOf({ scheme }: { scheme: AppraisalScheme }) {
  const { t, formats } = useLanguage()
  const valueText = useValueText()
  const { indicators, vetoes, blueFrom, yellowFrom, leastCount, leastWeightPercent, settleDays, appealDays, decisionDays } =
    scheme
  const all = indicators.reduce((sum, { weight }) => sum + weight, 0)
  const days = (count: number) => t('appraisal.days', { count: formats.number(count) })
  return (
    <>
      <TableFrame>
        <table className="appraisal-scheme">
          <caption className="unseen">{t('appraisal.part.scheme')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('appraisal.indicator')}</th>
              <th scope="col">{t('appraisal.weight')}</th>
              <th scope="col">{t('appraisal.zeroAt')}</th>
              <th scope="col">{t('appraisal.fullAt')}</th>
              <th scope="col">{t('appraisal.veto')}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map(({ indicator, name, weight, zeroAt, fullAt }) => (
              <tr key={indicator}>
                <th scope="row">{name}</th>
                <td className="figure">
                  {t('appraisal.weightOf', { weight: formats.number(weight), all: formats.number(all) })}
                </td>
                <td className="figure">{valueText(indicator, zeroAt)}</td>
                <td className="figure">{valueText(indicator, fullAt)}</td>
                <td>
                  {vetoes
                    .filter((veto) => veto.indicator === indicator)
                    .map(({ limit, atBest }) => (
                      <span key={atBest}>
                        {t('appraisal.vetoAt', { limit: valueText(indicator, limit) })} <ColourMark colour={atBest} />{' '}
                        {t(`appraisal.colour.${atBest}`)}
                      </span>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Terms
        of={[
          [t('appraisal.colour.BLUE'), t('appraisal.from', { total: formats.number(blueFrom) })],
          [t('appraisal.colour.YELLOW'), t('appraisal.from', { total: formats.number(yellowFrom) })],
          [t('appraisal.colour.RED'), t('appraisal.below', { total: formats.number(yellowFrom) })],
          [t('appraisal.leastCountTerm'), formats.number(leastCount)],
          [t('appraisal.leastWeight'), `${formats.number(leastWeightPercent)} %`],
          [t('appraisal.settleDays'), days(settleDays)],
          [t('appraisal.appealDays'), days(appealDays)],
          [t('appraisal.decisionDays'), days(decisionDays)],
        ]}
      />
    </>
  )
}
