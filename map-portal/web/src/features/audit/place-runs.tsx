import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { Section } from '../../shared/page/section'
import { may } from '../../shared/session/rights'
import { useSession } from '../../shared/session/session-context'

/** What place-service erased day by day. */
export function PlaceRuns() {
  const { t, formats, language, wordFor } = useLanguage()
  const session = useSession()
  const asked = may(session, 'listPlaceRetentionRuns')
  const runs = useAnswer(asked ? `place retention ${language}` : null, (signal) =>
    bodyOf(api.GET('/api/place/retention-runs', { signal })),
  )
  if (!asked) return null
  return (
    <Section title={`${t('retention.runs')} · ${t('audit.service.place')}`}>
      <Loaded answer={runs} what="problem.retention" empty={{ when: (all) => all.length === 0, say: 'retention.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ day, startedAt, finishedAt, counts }) => (
              <li key={startedAt} className="row">
                <div className="row-main">
                  <strong>
                    {formats.day(day)} {!finishedAt && <span className="tag tag-rung">{t('retention.unfinished')}</span>}
                  </strong>
                  <ul className="plain">
                    {counts.map(({ kind, erased }) => (
                      <li key={kind}>
                        {wordFor(`retention.kind.${kind}`) ?? kind}: {t('retention.erased', { count: formats.number(erased) })}
                      </li>
                    ))}
                  </ul>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}
