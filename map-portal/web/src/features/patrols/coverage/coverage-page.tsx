import type { ReactNode } from 'react'
import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { GapsPart } from './gaps-part'
import { HoursPart } from './hours-part'
import { MapPart } from './map-part'
import { PlanPart } from './plan-part'
import { UnseenPart } from './unseen-part'

const parts = [
  { name: 'gaps', operation: 'listGaps' },
  { name: 'map', operation: 'getCoverageOfGrids' },
  { name: 'unseen', operation: 'listUnseen' },
  { name: 'plan', operation: 'getCoveragePlan' },
  { name: 'hours', operation: 'getCoverageHours' },
] as const

type Part = (typeof parts)[number]['name']

const shown: Record<Part, () => ReactNode> = {
  gaps: () => <GapsPart />,
  map: () => <MapPart />,
  unseen: () => <UnseenPart />,
  plan: () => <PlanPart />,
  hours: () => <HoursPart />,
}

/** Where somebody is needed, and what was seen: places and time, never a person, a team or a track. */
export default function CoveragePage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const offered = parts.filter(({ operation }) => may(session, operation))
  const here = offered.find(({ name }) => name === part)?.name ?? offered[0]?.name ?? 'map'
  return (
    <Page title={t('rail.coverage')}>
      <SectionBar
        label={t('coverage.parts')}
        base="/coverage"
        parts={offered.map(({ name }) => ({ name, title: t(`coverage.part.${name}`) }))}
        here={here}
      />
      {shown[here]()}
    </Page>
  )
}
