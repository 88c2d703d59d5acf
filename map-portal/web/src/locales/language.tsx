import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
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
  /** From now on in this language, on this device. */
  choose: (language: Language) => void
}

interface Props {
  /** What the address asks for. */
  asked?: string
  /** Puts a language into the address. */
  ask: (language: Language) => void
  accountLocale?: string
  children: ReactNode
}

const LanguageContext = createContext<Spoken | undefined>(undefined)
const KEPT = 'linli.language'

/** The language of the address, else the one chosen last on this device, else the account's, else Chinese. */
export function LanguageProvider({ asked, ask, accountLocale, children }: Props) {
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
      choose: (chosen) => {
        window.localStorage.setItem(KEPT, chosen)
        ask(chosen)
      },
    }),
    [language, ask],
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
