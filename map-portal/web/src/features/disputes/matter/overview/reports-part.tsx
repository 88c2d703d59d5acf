import { api, bodyOf } from '../../../../api/client'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { usePersonName } from '../../../../shared/directory/directory'
import { Section } from '../../../../shared/page/section'
import { Link } from '../../../../shared/route/link'
import { useMatterAnswer } from '../matter-context'

/** By which channels the matter came to us. */
export function ReportsPart() {
  const { t, formats } = useLanguage()
  const personName = usePersonName()
  const reports = useMatterAnswer('reports', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/reports', { signal, params: { path: { id } } })),
  )
  return (
    <Loaded answer={reports} what="problem.reports" quietWhenRefused>
      {(all) => (
        <Section title={t('reports.ofMatter', { count: all.length })}>
          <ul className="rows">
            {all.map(({ id, ticket, channel, receivedAt, enteredBy }) => (
              <li key={id} className="row">
                <Link className="row-link" href={`/reports/${id}`}>
                  <span className="row-main">
                    <strong>{t(`choice.ReportChannel.${channel}`)}</strong>
                    <span className="row-sub">
                      {[ticket, personName(enteredBy), formats.moment(receivedAt)].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Loaded>
  )
}
