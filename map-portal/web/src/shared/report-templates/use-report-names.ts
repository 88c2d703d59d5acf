import { type Answer, useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { kept } from '../../api/kept'
import type { ReportNames } from '../../api/types'
import { useLanguage } from '../../locales/language'

/** What a template may name, in the reader's language. */
export function useReportNames(): Answer<ReportNames> {
  const { language } = useLanguage()
  const key = `report names ${language}`
  return useAnswer(key, () => kept(key, () => bodyOf(api.GET('/api/analysis/report-templates/names'))), language)
}
