import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { useIndicators } from '../../shared/appraisal/indicator-names'
import { Section } from '../../shared/page/section'
import { TableFrame } from '../../shared/page/table-frame'
import { Link } from '../../shared/route/link'
import { may } from '../../shared/session/rights'
import { useSession } from '../../shared/session/session-context'
import { SchemeOf } from './scheme-of'

/** The scheme in force, and the closed catalogue that it is chosen from, each with the reason why it is fair. */
export function SchemePart() {
  const { t, language } = useLanguage()
  const session = useSession()
  const scheme = useAnswer(`appraisal scheme ${language}`, (signal) =>
    bodyOf(api.GET('/api/analysis/appraisal-scheme', { signal })),
  )
  return (
    <>
      <Section
        title={scheme.data ? t('appraisal.schemeNow', { version: scheme.data.version }) : t('appraisal.part.scheme')}
        actions={
          may(session, 'publishSettingOfAnalysis') && (
            <Link href="/settings/analysis/appraisal-scheme">{t('appraisal.editScheme')}</Link>
          )
        }
      >
        <Loaded answer={scheme} what="problem.appraisal">
          {(data) => <SchemeOf scheme={data} />}
        </Loaded>
      </Section>
      <Catalogue />
    </>
  )
}

function Catalogue() {
  const { t, formats } = useLanguage()
  const indicators = useIndicators()
  return (
    <Section title={t('appraisal.catalogue')}>
      <p className="page-quiet">{t('appraisal.catalogueHint')}</p>
      <Loaded answer={indicators} what="problem.appraisal">
        {(all) => (
          <TableFrame>
            <table className="appraisal-catalogue">
              <thead>
                <tr>
                  <th scope="col">{t('appraisal.indicator')}</th>
                  <th scope="col">{t('appraisal.why')}</th>
                  <th scope="col">{t('appraisal.when')}</th>
                </tr>
              </thead>
              <tbody>
                {all.map(({ code, name, meaning, reason, source, period, leastCount, moreIsBetter }) => (
                  <tr key={code}>
                    <th scope="row">
                      {name}
                      <small className="cell-sub">{meaning}</small>
                    </th>
                    <td>{reason}</td>
                    <td>
                      {t(`appraisal.period.${period}`)}
                      <small className="cell-sub">
                        {[
                          t(`appraisal.source.${source}`),
                          t(moreIsBetter ? 'appraisal.more' : 'appraisal.less'),
                          leastCount !== undefined && t('appraisal.leastCount', { count: formats.number(leastCount) }),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </small>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
      </Loaded>
    </Section>
  )
}
