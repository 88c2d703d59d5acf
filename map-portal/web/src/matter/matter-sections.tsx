import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language'
import { Link } from '../route/link'
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
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    bar.current?.querySelector(`[data-section=${here}]`)?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [here])
  return (
    <div className="matter-sections">
      <nav className="section-bar" aria-label={t('matter.sections')} ref={bar}>
        {sections.map((name) => (
          <Link
            key={name}
            href={`/matters/${matter.id}/${name}`}
            aria-current={name === here ? 'page' : undefined}
            data-section={name}
          >
            {t(`matter.section.${name}`)}
          </Link>
        ))}
      </nav>
      <div className="section-body">{shown[here]()}</div>
    </div>
  )
}
