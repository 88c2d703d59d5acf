import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { PatrolTeam } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
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
