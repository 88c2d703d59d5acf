import english from './en.json'
import chinese from './zh-CN.json'

export type MessageKey = keyof typeof chinese
export type Language = 'zh-CN' | 'en'
export type Values = Record<string, string | number>
export type Translate = (key: MessageKey, values?: Values) => string

export const languages: readonly Language[] = ['zh-CN', 'en']
const catalogues: Record<Language, Record<MessageKey, string>> = { 'zh-CN': chinese, en: english }

export function isLanguage(text: string | undefined | null): text is Language {
  return text === 'zh-CN' || text === 'en'
}

/** The text in the language, with `{name}` replaced by its value. */
export function message(language: Language, key: MessageKey, values: Values = {}): string {
  return catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The text of the first key there is; for names that come from a contract. */
export function firstMessage(language: Language, keys: readonly string[]): string | undefined {
  const found = keys.find((key): key is MessageKey => key in chinese)
  return found && message(language, found)
}
