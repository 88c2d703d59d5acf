import { type ReactNode, useState } from 'react'
import type { OperationName } from '../../../api/generated/forms'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { goTo } from '../../../shared/route/address'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { FourEyesPart } from './four-eyes-part'
import { StaffImports } from './staff-imports'
import { StaffList } from './staff-list'
import { SystemPart } from './system-part'

const parts = [
  { name: 'list', operation: 'listStaff' },
  { name: 'four-eyes', operation: 'listFourEyes' },
  { name: 'imports', operation: 'listStaffImports' },
  { name: 'system', operation: 'getGroupSync' },
] as const

type Part = (typeof parts)[number]['name']

const shown: Record<Part, () => ReactNode> = {
  list: () => <StaffList />,
  'four-eyes': () => <FourEyesPart />,
  imports: () => <StaffImports />,
  system: () => <SystemPart />,
}

/** The accounts of those who serve, and what is done with them. */
export default function PeoplePage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const offered = parts.filter(({ operation }) => may(session, operation))
  const here = offered.find(({ name }) => name === part)?.name ?? 'list'
  const [stamp, setStamp] = useState(0)
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    done: (answer, operation) => operation === ('inviteStaff' satisfies OperationName) && openAccount(answer),
  })
  return (
    <Page
      title={t('rail.people')}
      actions={
        <AskButton
          operation="inviteStaff"
          primary
          size="middle"
          onClick={() =>
            ask({ operation: 'inviteStaff', path: {}, intro: <p className="page-quiet">{t('people.inviteHint')}</p> })
          }
        />
      }
    >
      {offered.length > 1 && (
        <SectionBar
          label={t('people.parts')}
          base="/people"
          parts={offered.map(({ name }) => ({ name, title: t(`people.part.${name}`) }))}
          here={here}
        />
      )}
      <div key={stamp}>{shown[here]()}</div>
      {drawer}
    </Page>
  )
}

function openAccount(answer: unknown) {
  goTo(`/people/account/${(answer as { id: string }).id}`)
}
