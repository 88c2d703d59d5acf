import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { MediationTeam } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'

export function TeamsPart({ area }: { area: string }) {
  const { t } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const reload = () => setStamp((before) => before + 1)
  const teams = useAnswer(
    `teams ${area} ${stamp}`,
    (signal) => bodyOf(api.GET('/api/person/workforce/teams', { signal, params: { query: { area } } })),
    area,
  )
  const { ask, drawer } = useAsking({ scope: {}, reload })
  const make = () =>
    ask({
      operation: 'putMediationTeam',
      title: t('teams.make'),
      path: {},
      askedPath: [{ name: 'code', kind: 'text', required: true, max: 40 }],
      create: true,
      initial: { areaCode: area, active: true },
    })
  return (
    <div className="loaded">
      <div className="section-actions">
        <AskButton operation="putMediationTeam" primary size="middle" label={t('teams.make')} onClick={make} />
      </div>
      <Loaded answer={teams} what="problem.staffing" empty={{ when: (all) => all.length === 0, say: 'teams.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map((team) => (
              <TeamRow key={team.code} team={team} reload={reload} />
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </div>
  )
}

function TeamRow({ team, reload }: { team: MediationTeam; reload: () => void }) {
  const { t } = useLanguage()
  const { code, name, areaCode, areaName, active, members, version } = team
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  return (
    <li className="row" data-read={!active}>
      <div className="row-main">
        <strong>{name}</strong>
        <span className="row-sub">
          {[areaName, code, t('teams.members', { count: members }), !active && t('units.inactive')].filter(Boolean).join(' · ')}
        </span>
      </div>
      <AskButton
        operation="putMediationTeam"
        onClick={() => ask({ operation: 'putMediationTeam', path: { code }, initial: { areaCode, name, active } })}
      />
      {drawer}
    </li>
  )
}
