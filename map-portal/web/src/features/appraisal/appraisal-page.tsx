import type { ReactNode } from 'react'
import { useLanguage } from '../../locales/language'
import { Page } from '../../shared/page/page'
import { SectionBar } from '../../shared/page/section-bar'
import { AppealsPart } from './appeals-part'
import { HistoryPart } from './history-part'
import { MonthsPart } from './months-part'
import { SchemePart } from './scheme-part'

const parts = ['months', 'appeals', 'history', 'scheme'] as const
type Part = (typeof parts)[number]

const shown: Record<Part, () => ReactNode> = {
  months: () => <MonthsPart />,
  appeals: () => <AppealsPart />,
  history: () => <HistoryPart />,
  scheme: () => <SchemePart />,
}

/** How the work of areas is appraised each month: of areas, never of persons. */
export default function AppraisalPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const here = parts.find((name) => name === part) ?? 'months'
  return (
    <Page title={t('appraisal.title')}>
      <p className="page-quiet">{t('appraisal.hint')}</p>
      <SectionBar
        label={t('appraisal.parts')}
        base="/appraisal"
        parts={parts.map((name) => ({ name, title: t(`appraisal.part.${name}`) }))}
        here={here}
      />
      {shown[here]()}
    </Page>
  )
}
