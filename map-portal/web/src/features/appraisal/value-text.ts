import type { AppraisalIndicator } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { useIndicators } from '../../shared/appraisal/indicator-names'

/** A value of an indicator in its unit: percent, for each hundred or for each thousand. */
export function useValueText(): (code: AppraisalIndicator['code'], value: number) => string {
  const { t, formats } = useLanguage()
  const indicators = useIndicators()
  return (code, value) => {
    const measure = indicators.data?.find((one) => one.code === code)?.measure
    return measure ? t(`appraisal.measure.${measure}`, { value: formats.number(value) }) : formats.number(value)
  }
}
