import { Fragment } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import type { AppraisalHistory } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { ColourTag } from '../../shared/appraisal/colour-mark'
import { useIndicatorName } from '../../shared/appraisal/indicator-names'
import { PlaceText, TotalText } from '../../shared/appraisal/standing'
import { AreaSelect } from '../../shared/areas/area-select'
import { useOwnArea } from '../../shared/areas/own-area'
import { Section } from '../../shared/page/section'
import { TableFrame } from '../../shared/page/table-frame'
import { goTo } from '../../shared/route/address'
import { Link } from '../../shared/route/link'
import { firstDayOf } from './months'

/** The published months of one area, each as it stands after all decisions. */
export function HistoryPart() {
  const { t, language } = useLanguage()
  const area = useOwnArea(['leader', 'officer', 'area-admin'])
  const history = useAnswer(
    area === undefined ? null : `appraisal history ${area} ${language}`,
    (signal) => bodyOf(api.GET('/api/analysis/appraisal-history', { signal, params: { query: { area: area ?? '' } } })),
    `${area} ${language}`,
  )
  return (
    <Section
      title={history.data ? t('appraisal.historyOf', { name: history.data.name }) : t('appraisal.part.history')}
      actions={
        <AreaSelect
          area={area}
          choose={(code) => goTo(`/appraisal/history${code ? `?area=${encodeURIComponent(code)}` : ''}`, 'replace')}
        />
      }
    >
      <Loaded
        answer={history}
        what="problem.appraisal"
        empty={{ when: ({ months }) => months.length === 0, say: 'appraisal.noHistory' }}
      >
        {({ months, area: code }) => <Months months={months} area={code} />}
      </Loaded>
    </Section>
  )
}

function Months({ months, area }: { months: AppraisalHistory['months']; area: string }) {
  const { t, formats } = useLanguage()
  const indicatorName = useIndicatorName()
  return (
    <TableFrame file={t('rail.appraisal')}>
      <table className="appraisal-history">
        <thead>
          <tr>
            <th scope="col">{t('appraisal.month')}</th>
            <th scope="col">{t('appraisal.colour')}</th>
            <th scope="col">{t('appraisal.total')}</th>
            <th scope="col">{t('appraisal.placeHead')}</th>
            <th scope="col">{t('appraisal.vetoes')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ appraisal, month, revision, schemeVersion, outcome }, index) => (
            <Fragment key={appraisal}>
              {index > 0 && months[index - 1]?.schemeVersion !== schemeVersion && (
                <tr>
                  <td colSpan={5} className="appraisal-break">
                    {t('appraisal.otherScheme', { version: schemeVersion })}
                  </td>
                </tr>
              )}
              <tr>
                <th scope="row">
                  <Link href={`/appraisal/months/${appraisal}?area=${encodeURIComponent(area)}`}>
                    {formats.month(firstDayOf(month))}
                  </Link>
                  <small className="cell-sub">{t('appraisal.revision', { number: revision })}</small>
                </th>
                <td>
                  <ColourTag outcome={outcome} />
                </td>
                <td>
                  <TotalText outcome={outcome} />
                </td>
                <td>
                  <PlaceText outcome={outcome} />
                </td>
                <td>{outcome.vetoes.map(indicatorName).join(t('desk.listComma'))}</td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
