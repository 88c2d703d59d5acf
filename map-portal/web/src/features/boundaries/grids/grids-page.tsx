import type { ReactNode } from 'react'
import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { BoundaryLinks } from '../boundary-links'
import { OverloadPart } from './overload-part'
import { RegisterPart } from './register-part'
import { VacanciesPart } from './vacancies-part'

const parts = [
  { name: 'register', operation: 'listRegister' },
  { name: 'vacancies', operation: 'listVacancies' },
  { name: 'overload', operation: 'listOverload' },
] as const

type Part = (typeof parts)[number]['name']

const shown: Record<Part, () => ReactNode> = {
  register: () => <RegisterPart />,
  vacancies: () => <VacanciesPart />,
  overload: () => <OverloadPart />,
}

/** The grids, where somebody is missing, and who has too many in hand. */
export default function GridsPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const offered = parts.filter(({ operation }) => may(session, operation))
  const here = offered.find(({ name }) => name === part)?.name ?? 'register'
  return (
    <Page title={t('rail.grids')} actions={<BoundaryLinks />}>
      <SectionBar
        label={t('grids.parts')}
        base="/grids"
        parts={offered.map(({ name }) => ({ name, title: t(`grids.part.${name}`) }))}
        here={here}
      />
      {shown[here]()}
    </Page>
  )
}
