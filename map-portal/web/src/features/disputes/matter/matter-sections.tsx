import { useLanguage } from '../../../locales/language'
import { SectionBar } from '../../../shared/page/section-bar'
import { FileSection } from './file/file-section'
import { useMatter } from './matter-context'
import { OverviewSection } from './overview/overview-section'
import { ReferralSection } from './referral/referral-section'
import { isSection, type SectionName, sections } from './sections'
import { SupervisionSection } from './supervision/supervision-section'
import { TriageSection } from './triage/triage-section'
import { WorkSection } from './work/work-section'

const shown: Record<SectionName, () => React.ReactNode> = {
  overview: () => <OverviewSection />,
  triage: () => <TriageSection />,
  work: () => <WorkSection />,
  referral: () => <ReferralSection />,
  supervision: () => <SupervisionSection />,
  file: () => <FileSection />,
}

/** The parts of the file. Each has an address, and is read only when it is opened. */
export function MatterSections({ section }: { section?: string }) {
  const { t } = useLanguage()
  const { matter } = useMatter()
  const here: SectionName = isSection(section) ? section : 'overview'
  return (
    <div className="matter-sections">
      <SectionBar
        label={t('matter.sections')}
        base={`/matters/${matter.id}`}
        parts={sections.map((name) => ({ name, title: t(`matter.section.${name}`) }))}
        here={here}
      />
      <div className="section-body">{shown[here]()}</div>
    </div>
  )
}
