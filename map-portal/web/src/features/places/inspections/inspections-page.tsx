import type { ReactNode } from 'react'
import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import ChecklistsPage from '../checklists/checklists-page'
import { DonePart } from './done-part'
import { FiguresPart } from './figures-part'
import { MinePart } from './mine-part'
import { PlanPart } from './plan-part'
import { RoutePart } from './route-part'
import { StandInsPart } from './stand-ins-part'

const parts = [
  { name: 'mine', operation: 'getMyInspections' },
  { name: 'route', operation: 'getInspectionRoute' },
  { name: 'plan', operation: 'listInspectionPlans' },
  { name: 'done', operation: 'listInspections' },
  { name: 'stand-ins', operation: 'listInspectionStandIns' },
  { name: 'figures', operation: 'getInspectionFigures' },
] as const

type Part = (typeof parts)[number]['name']

const shown: Record<Part, () => ReactNode> = {
  mine: () => <MinePart />,
  route: () => <RoutePart />,
  plan: () => <PlanPart />,
  done: () => <DonePart />,
  'stand-ins': () => <StandInsPart />,
  figures: () => <FiguresPart />,
}

/** What is to be inspected: one's own first, then the plan of the area and what was done. */
export default function InspectionsPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const offered = parts.filter(({ operation }) => may(session, operation))
  // Administrators write checklists and inspect nothing.
  if (offered.length === 0) return <ChecklistsPage />
  const here = offered.find(({ name }) => name === part)?.name ?? offered[0]?.name ?? 'plan'
  return (
    <Page
      title={t('rail.inspections')}
      actions={may(session, 'listChecklists') && <Link href="/checklists">{t('checklists.title')}</Link>}
    >
      <SectionBar
        label={t('inspections.parts')}
        base="/inspections"
        parts={offered.map(({ name }) => ({ name, title: t(`inspections.part.${name}`) }))}
        here={here}
      />
      {shown[here]()}
    </Page>
  )
}
