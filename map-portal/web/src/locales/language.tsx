import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { changeView, useView } from '../features/overview/view/view-store'
import { type Formats, formatsOf } from './format'
import { firstMessage, isLanguage, type Language, message, type Translate } from './messages'

interface Spoken {
  language: Language
  t: Translate
  /** The text of the first key there is; for names that come from a contract. */
  wordFor: (...keys: string[]) => string | undefined
  formats: Formats
  /** The name in the language, where it has one. */
  nameOf: (named: { name: string; nameEn?: string }) => string
}

const LanguageContext = createContext<Spoken | undefined>(undefined)
const KEPT = 'linli.language'

/** The language of the address, else the one chosen last on this device, else the account's, else Chinese. */
export function LanguageProvider({ accountLocale, children }: { accountLocale?: string; children: ReactNode }) {
  const asked = useView().language
  const kept = window.localStorage.getItem(KEPT)
  const language = [asked, kept, accountLocale].find(isLanguage) ?? 'zh-CN'
  // Requests of this very render take their language from here.
  document.documentElement.lang = language

  const spoken = useMemo<Spoken>(
    () => ({
      language,
      t: (key, values) => message(language, key, values),
      wordFor: (...keys) => firstMessage(language, keys),
      formats: formatsOf(language),
      nameOf: ({ name, nameEn }) => (language === 'en' && nameEn ? nameEn : name),
    }),
    [language],
  )
  useEffect(() => {
    document.title = spoken.t('app.title')
  }, [spoken])
  return <LanguageContext.Provider value={spoken}>{children}</LanguageContext.Provider>
}

export function useLanguage(): Spoken {
  const spoken = useContext(LanguageContext)
  if (!spoken) throw new Error('No language around this component')
  return spoken
}

export function chooseLanguage(language: Language) {
  window.localStorage.setItem(KEPT, language)
  changeView({ language })
}
