import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { BoundaryLinks } from '../boundary-links'
import { CrosswalkPart } from './crosswalk-part'
import { StatePart } from './state-part'
import { UnitPart } from './unit-part'

const parts = ['state', 'unit', 'crosswalk'] as const

/** Boundaries of past days, what became of an area or a grid, and how two days compare. */
export default function HistoryPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const here = parts.find((name) => name === part) ?? 'state'
  return (
    <Page title={t('boundaries.page.history')} actions={<BoundaryLinks here="history" />}>
      <SectionBar
        label={t('history.parts')}
        base="/boundaries/history"
        parts={parts.map((name) => ({ name, title: t(`history.part.${name}`) }))}
        here={here}
      />
      {here === 'state' && <StatePart />}
      {here === 'unit' && <UnitPart />}
      {here === 'crosswalk' && <CrosswalkPart />}
    </Page>
  )
}
