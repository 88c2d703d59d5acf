import { useLanguage } from '../src/locales/language'

/** What only these pages say stands beside its place, in both languages. */
export function useSaid(): (chinese: string, english: string) => string {
  const { language } = useLanguage()
  return (chinese, english) => (language === 'en' ? english : chinese)
}
