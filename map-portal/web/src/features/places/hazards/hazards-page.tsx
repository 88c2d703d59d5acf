import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { FiguresPart } from './figures-part'
import { LadderPart } from './ladder-part'
import { ListPart } from './list-part'

const parts = ['list', 'overdue', 'figures'] as const
type Part = (typeof parts)[number]

/** What is wrong at places: what is late first, what is due next, and how much was mended in time. */
export default function HazardsPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const here: Part = parts.find((one) => one === part) ?? 'list'
  return (
    <Page title={t('rail.hazards')}>
      <SectionBar
        label={t('hazards.parts')}
        base="/hazards"
        parts={parts.map((name) => ({ name, title: t(`hazards.part.${name}`) }))}
        here={here}
      />
      {here === 'list' && <ListPart />}
      {here === 'overdue' && <LadderPart />}
      {here === 'figures' && <FiguresPart />}
    </Page>
  )
}
