import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { kept } from '../../../api/kept'
import { useLanguage } from '../../../locales/language'

/** Kinds, facts and the deadlines by grade; asked once in each language. */
export function useHazardForm(asked = true) {
  const { language } = useLanguage()
  const key = `hazard form ${language}`
  return useAnswer(asked ? key : null, () => kept(key, () => bodyOf(api.GET('/api/place/hazards/form'))))
}
