import type { ReactNode } from 'react'
import { SchemePreview } from './scheme-preview'
import { settingsOfAnalysis } from './service'
import { SettingOf } from './setting-page'
import { TemplatePreviews } from './template-previews'

/** What stands beside a setting that is being written: what would come of it. */
const previews: Record<string, ReactNode> = {
  'appraisal-scheme': <SchemePreview />,
  'report-templates': <TemplatePreviews />,
}

/** One kind of settings about analysis. */
export default function AnalysisSettingPage({ kind }: { kind: string }) {
  return <SettingOf kind={kind} service={settingsOfAnalysis} follows={previews[kind]} />
}
