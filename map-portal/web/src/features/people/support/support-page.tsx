import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { goTo } from '../../../shared/route/address'
import { may, reaches } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { FiguresPart } from './figures-part'
import { Filed } from './filed'
import { MyCases } from './my-cases'
import { OpenRequests } from './open-requests'

const parts = [
  { name: 'requests', operation: 'listOpenSupportRequests' },
  { name: 'mine', operation: 'listSupportCases' },
  { name: 'filed', operation: 'listFiledSupportRequests' },
  { name: 'figures', operation: 'getSupportFigures' },
] as const

type Part = (typeof parts)[number]['name']

const shown: Record<Part, () => ReactNode> = {
  requests: () => <OpenRequests />,
  mine: () => <MyCases />,
  filed: () => <Filed />,
  figures: () => <FiguresPart />,
}

/** Help for residents who asked for it: who waits, what is mine, what I brought; for others counts only. */
export default function SupportPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const offered = parts.filter(({ operation }) => may(session, operation))
  const here = offered.find(({ name }) => name === part)?.name ?? offered[0]?.name ?? 'filed'
  return (
    <Page
      title={t('rail.support')}
      actions={
        reaches(session, 'fileSupportRequest') && (
          <Button type="primary" onClick={() => goTo('/support/new')}>
            {t('support.enter')}
          </Button>
        )
      }
    >
      <p className="page-quiet">{t('support.hint')}</p>
      {offered.length > 1 && (
        <SectionBar
          label={t('support.parts')}
          base="/support"
          parts={offered.map(({ name }) => ({ name, title: t(`support.part.${name}`) }))}
          here={here}
        />
      )}
      {shown[here]()}
    </Page>
  )
}
