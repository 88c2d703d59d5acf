import type { ReactNode } from 'react'
import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { StandInsPart } from '../duty/stand-ins-part'
import { DevicesPart } from './devices-part'
import { RotaPart } from './rota-part'
import { RoutesPart } from './routes-part'
import { ShiftsPart } from './shifts-part'
import { StaffingPart } from './staffing-part'
import { TeamsPart } from './teams-part'

const parts = [
  { name: 'staffing', operation: 'getPatrolStaffing' },
  { name: 'rota', operation: 'listPlannedShifts' },
  { name: 'shifts', operation: 'listShifts' },
  { name: 'stand-ins', operation: 'decideStandIn' },
  { name: 'teams', operation: 'listPatrolTeams' },
  { name: 'routes', operation: 'listPatrolRoutes' },
  { name: 'devices', operation: 'createDevice' },
] as const

type Part = (typeof parts)[number]['name']

const shown: Record<Part, () => ReactNode> = {
  staffing: () => <StaffingPart />,
  rota: () => <RotaPart />,
  shifts: () => <ShiftsPart />,
  'stand-ins': () => <StandInsPart />,
  teams: () => <TeamsPart />,
  routes: () => <RoutesPart />,
  devices: () => <DevicesPart />,
}

/** Patrols as they are planned: hours with too few come first. */
export default function PatrolsPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const offered = parts.filter(({ operation }) => may(session, operation))
  const here = offered.find(({ name }) => name === part)?.name ?? offered[0]?.name ?? 'rota'
  return (
    <Page title={t('rail.patrols')}>
      <SectionBar
        label={t('patrols.parts')}
        base="/patrols"
        parts={offered.map(({ name }) => ({ name, title: t(`patrols.part.${name}`) }))}
        here={here}
      />
      {shown[here]()}
    </Page>
  )
}
