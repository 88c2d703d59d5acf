import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { Section } from '../../../shared/page/section'

/** Who of a team cannot, and when. The reason is theirs. */
export function TeamAbsences({ team }: { team: string }) {
  const { t, formats, language } = useLanguage()
  const absences = useAnswer(`team absences ${team} ${language}`, (signal) =>
    bodyOf(api.GET('/api/patrol/teams/{id}/absences', { signal, params: { path: { id: team } } })),
  )
  const personName = usePersonName(absences.data?.map(({ username }) => username))
  return (
    <Section title={t('absence.title')}>
      <Loaded answer={absences} what="problem.absences" empty={{ when: (all) => all.length === 0, say: 'absence.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ id, username, from, until, touched }) => (
              <li key={id} className="row">
                <span className="row-main">
                  <strong>{personName(username)}</strong>
                  <span className="row-sub">
                    {formats.moment(from)} – {formats.moment(until)}
                    {touched.length > 0 && ` · ${t('absence.touched', { count: touched.length })}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}
