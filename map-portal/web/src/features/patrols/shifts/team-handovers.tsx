import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { Section } from '../../../shared/page/section'
import { HandoverWords } from '../duty/handovers-part'

const NEWEST = 20

/** The chain of handovers, newest first. */
export function TeamHandovers({ team }: { team: string }) {
  const { t, formats, language } = useLanguage()
  const handovers = useAnswer(`handovers ${team} ${language}`, (signal) =>
    bodyOf(api.GET('/api/patrol/teams/{id}/handovers', { signal, params: { path: { id: team }, query: { limit: NEWEST } } })),
  )
  const personName = usePersonName(handovers.data?.flatMap(({ writtenBy, confirmedBy }) => [writtenBy, confirmedBy]))
  return (
    <Section title={t('duty.handovers')}>
      <Loaded answer={handovers} what="problem.handovers" empty={{ when: (all) => all.length === 0, say: 'duty.noHandovers' }}>
        {(all) => (
          <ul className="rows">
            {all.map((one) => (
              <li key={one.id} className="row">
                <div className="row-main">
                  <HandoverWords handover={one} name={personName(one.writtenBy)} />
                  {one.confirmedAt && (
                    <span className="row-sub">
                      {t('duty.confirmed', { name: personName(one.confirmedBy), at: formats.moment(one.confirmedAt) })}
                    </span>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}
