import { useState } from 'react'
import { useAnswer } from '../api/answer'
import { api, bodyOf } from '../api/client'
import type { PatrolTeam } from '../api/types'
import { AskButton } from '../desk/ask-button'
import { usePersonName } from '../desk/directory'
import { Loaded } from '../desk/loaded'
import { Page } from '../desk/page'
import { Section } from '../desk/section'
import { Terms } from '../desk/terms'
import { useAsking } from '../desk/use-asking'
import { useLanguage } from '../i18n/language'
import { Link } from '../route/link'
import { may } from '../session/rights'
import { useSession } from '../session/session-context'
import { MembersPart } from './members-part'
import { TeamAbsences } from './team-absences'
import { TeamHandovers } from './team-handovers'
import { TemplatesPart } from './templates-part'

/** One team: its members, its templates, who cannot, and what was handed over. */
export default function TeamPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const team = useAnswer(
    `patrol team ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/teams/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={team.data?.name ?? t('patrols.team')} back={<Link href="/patrols/teams">{t('patrols.part.teams')}</Link>}>
      <Loaded answer={team} what="problem.teams">
        {(data) => <Known team={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Known({ team, reload }: { team: PatrolTeam; reload: () => void }) {
  const { t, formats } = useLanguage()
  const session = useSession()
  const { id, name, kind, areaName, coordinators, mayCoordinate, endedAt, version } = team
  const personName = usePersonName(coordinators)
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const path = { id }
  return (
    <>
      <Section
        title={t(`choice.PatrolTeamKind.${kind}`)}
        actions={
          mayCoordinate &&
          !endedAt && (
            <div className="section-actions">
              <AskButton
                operation="changePatrolTeam"
                onClick={() => ask({ operation: 'changePatrolTeam', path, initial: { name, kind, coordinators } })}
              />
              <AskButton operation="endPatrolTeam" onClick={() => ask({ operation: 'endPatrolTeam', path })} />
            </div>
          )
        }
      >
        <Terms
          of={[
            [t('field.areaCode'), areaName],
            [t('field.coordinators'), coordinators.map(personName).join(t('desk.listComma'))],
            [t('patrols.ended'), endedAt && formats.moment(endedAt)],
          ]}
        />
      </Section>
      {mayCoordinate && <MembersPart team={id} />}
      {may(session, 'listRotaTemplates') && <TemplatesPart team={id} mayPlan={mayCoordinate && !endedAt} />}
      {mayCoordinate && <TeamAbsences team={id} />}
      {(mayCoordinate || team.own) && <TeamHandovers team={id} />}
      {drawer}
    </>
  )
}
