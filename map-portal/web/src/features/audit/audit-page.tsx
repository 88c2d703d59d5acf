import type { ReactNode } from 'react'
import { useLanguage } from '../../locales/language'
import { Page } from '../../shared/page/page'
import { SectionBar } from '../../shared/page/section-bar'
import { Watermarked } from '../../shared/page/watermark'
import { may } from '../../shared/session/rights'
import { useSession } from '../../shared/session/session-context'
import { AssessmentPart } from './assessment-part'
import { EntriesPart } from './entries-part'
import { RetentionPart } from './retention-part'
import { UnusualPart } from './unusual-part'
import { VerificationPart } from './verification-part'

const parts = [
  { name: 'entries', operation: 'listAuditEntries' },
  { name: 'unusual', operation: 'listUnusualReading' },
  { name: 'verification', operation: 'getAuditVerification' },
  { name: 'retention', operation: 'listRetentionRuns' },
  { name: 'assessment', operation: 'getImpactAssessmentOfPeople' },
] as const

type Part = (typeof parts)[number]['name']

const shown: Record<Part, () => ReactNode> = {
  entries: () => <EntriesPart />,
  unusual: () => <UnusualPart />,
  verification: () => <VerificationPart />,
  retention: () => <RetentionPart />,
  assessment: () => <AssessmentPart />,
}

/** Who read, wrote or took away what; whether the record is whole; what was erased; why anything is held at all. */
export default function AuditPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const offered = parts.filter(({ operation }) => may(session, operation))
  const here = offered.find(({ name }) => name === part)?.name ?? offered[0]?.name ?? 'entries'
  return (
    <Page title={t('rail.audit')}>
      <SectionBar
        label={t('audit.parts')}
        base="/audit"
        parts={offered.map(({ name }) => ({ name, title: t(`audit.part.${name}`) }))}
        here={here}
      />
      <Watermarked>{shown[here]()}</Watermarked>
    </Page>
  )
}
