import { useState } from 'react'
import type { PatrolTeam } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { useSession } from '../../../shared/session/session-context'
import { useTeams } from './use-patrols'

/** Who patrols together, and who coordinates them. */
export function TeamsPart() {
  const { t } = useLanguage()
  const { username } = useSession()
  const { asked, show } = useAddress(['area'])
  const [stamp, setStamp] = useState(0)
  const teams = useTeams(asked.area, stamp)
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    done: (answer) => goTo(`/patrols/teams/${(answer as PatrolTeam).id}`),
  })
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <AskButton
          operation="openPatrolTeam"
          primary
          size="middle"
          onClick={() => ask({ operation: 'openPatrolTeam', path: {}, initial: { coordinators: [username] } })}
        />
      </search>
      <Loaded answer={teams} what="problem.teams" empty={{ when: (all) => all.length === 0, say: 'patrols.noTeams' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ id, name, kind, areaName, endedAt }) => (
              <li key={id} className="row" data-read={endedAt !== undefined}>
                <Link className="row-link" href={`/patrols/teams/${id}`}>
                  <span className="row-main">
                    <strong>{name}</strong>
                    <span className="row-sub">{areaName}</span>
                  </span>
                  <span className="row-marks">
                    <span className="tag">{t(`choice.PatrolTeamKind.${kind}`)}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </>
  )
}
