import { settingsOfAnalysis } from './service'
import { SettingOf } from './setting-page'
import { TemplatePreviews } from './template-previews'

/** One kind of settings about analysis; beside the templates of reports stands what they will look like. */
export default function AnalysisSettingPage({ kind }: { kind: string }) {
  const previews = kind === 'report-templates' ? <TemplatePreviews /> : undefined
  return <SettingOf kind={kind} service={settingsOfAnalysis} follows={previews} />
}
