import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { today } from '../../../shared/marks/due'
import { Section } from '../../../shared/page/section'

/** Members now and later, in the order of their names: nobody is counted or compared. */
export function MembersPart({ team }: { team: string }) {
  const { t, formats, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const members = useAnswer(
    `patrol members ${team} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/teams/{id}/members', { signal, params: { path: { id: team } } })),
    team,
  )
  const personName = usePersonName(members.data?.map(({ username }) => username))
  const { ask, drawer } = useAsking({ scope: {}, reload: () => setStamp((before) => before + 1) })
  return (
    <Section
      title={t('patrols.members')}
      actions={
        <AskButton
          operation="addPatrolMember"
          onClick={() => ask({ operation: 'addPatrolMember', path: { id: team }, initial: { from: today() } })}
        />
      }
    >
      <Loaded answer={members} what="problem.teams" empty={{ when: (all) => all.length === 0, say: 'patrols.noMembers' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ id, username, capacity, from, until }) => (
              <li key={id} className="row">
                <span className="row-main">
                  <strong>{personName(username)}</strong>
                  <span className="row-sub">
                    {username} · {t(`choice.Capacity.${capacity}`)} · {t('desk.since', { at: formats.day(from) })}
                    {until && ` · ${t('patrols.until', { day: formats.day(until) })}`}
                  </span>
                </span>
                {!until && (
                  <div className="row-actions">
                    <AskButton
                      operation="endPatrolMember"
                      onClick={() =>
                        ask({ operation: 'endPatrolMember', path: { id: team, memberId: id }, initial: { on: today() } })
                      }
                    />
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </Section>
  )
}
