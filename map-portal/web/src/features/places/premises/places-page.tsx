import type { ReactNode } from 'react'
import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { DutyPointsPart } from '../duty-points/duty-points-part'
import { ImportsPart } from './imports-part'
import { PlatesPart } from './plates-part'
import { RegisterPart } from './register-part'

const parts = [
  { name: 'premises', operation: 'listPremises' },
  { name: 'duty-points', operation: 'listDutyPoints' },
  { name: 'plates', operation: 'listPremisesPlates' },
  { name: 'imports', operation: 'listPlaceImports' },
] as const

type Part = (typeof parts)[number]['name']

const shown: Record<Part, () => ReactNode> = {
  premises: () => <RegisterPart />,
  'duty-points': () => <DutyPointsPart />,
  plates: () => <PlatesPart />,
  imports: () => <ImportsPart />,
}

/** What must be looked after, and where help is at hand. */
export default function PlacesPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const offered = parts.filter(({ operation }) => may(session, operation))
  const here = offered.find(({ name }) => name === part)?.name ?? offered[0]?.name ?? 'premises'
  return (
    <Page title={t('rail.premises')}>
      <SectionBar
        label={t('places.parts')}
        base="/places"
        parts={offered.map(({ name }) => ({ name, title: t(`places.part.${name}`) }))}
        here={here}
      />
      {shown[here]()}
    </Page>
  )
}
