import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'

/** What a checklist is called; its code until that is known. */
export function useChecklistTitle(): (code: string) => string {
  const { language } = useLanguage()
  const checklists = useAnswer('titles of checklists', (signal) => bodyOf(api.GET('/api/place/checklists', { signal })))
  return (code) => {
    const found = checklists.data?.find((one) => one.code === code)
    if (!found) return code
    return language === 'en' ? found.titleEn : found.title
  }
}
