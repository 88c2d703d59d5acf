import type { ReactNode } from 'react'
import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { AbsencesPart } from './absences-part'
import { NowPart } from './now-part'
import { OwnShiftsPart } from './own-shifts-part'
import { StandInsPart } from './stand-ins-part'

const parts = ['now', 'shifts', 'stand-ins', 'absences'] as const
type Part = (typeof parts)[number]

const shown: Record<Part, () => ReactNode> = {
  now: () => <NowPart />,
  shifts: () => <OwnShiftsPart />,
  'stand-ins': () => <StandInsPart />,
  absences: () => <AbsencesPart />,
}

/** One's own duty, for a phone: the shift that is on, those to come, and who stands in. */
export default function DutyPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const here = parts.find((name) => name === part) ?? 'now'
  return (
    <Page title={t('rail.duty')}>
      <SectionBar
        label={t('duty.parts')}
        base="/duty"
        parts={parts.map((name) => ({ name, title: t(`duty.part.${name}`) }))}
        here={here}
      />
      {shown[here]()}
    </Page>
  )
}
