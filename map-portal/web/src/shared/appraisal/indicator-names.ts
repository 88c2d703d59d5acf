import { type Answer, useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { kept } from '../../api/kept'
import type { AppraisalIndicator } from '../../api/types'
import { useLanguage } from '../../locales/language'

/** The closed catalogue of what may be appraised, in the reader's language. */
export function useIndicators(): Answer<AppraisalIndicator[]> {
  const { language } = useLanguage()
  const key = `appraisal indicators ${language}`
  return useAnswer(key, () => kept(key, () => bodyOf(api.GET('/api/analysis/appraisal-indicators'))), language)
}

/** What an indicator is called, by its code. */
export function useIndicatorName(): (code: AppraisalIndicator['code']) => string {
  const indicators = useIndicators()
  return (code) => indicators.data?.find((one) => one.code === code)?.name ?? code
}
