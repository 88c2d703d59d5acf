import { countyTimeZone } from './county-clock'

export type Language = 'zh-CN' | 'en'

let current: Language = startLanguage()

export function language(): Language {
  return current
}

/** From now on in this language; the title is that of the page. */
export function setLanguage(next: Language, title: () => string) {
  current = next
  document.documentElement.lang = next
  document.title = `${title()} · 邻里 Linli`
}

/** What speaks from a bundle in the reader's language; `{0}` stands for the first value. */
export function speaking<K extends string>(zh: Record<K, string>, en: Record<K, string>) {
  return (key: K, ...values: (string | number)[]) =>
    (current === 'en' ? en : zh)[key].replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''))
}

/** A day as it is written, on the clock of the county. */
export function day(at: string) {
  return new Date(at).toLocaleDateString(current, { timeZone: countyTimeZone(), year: 'numeric', month: 'long', day: 'numeric' })
}

/** A moment as it is written, to the minute, on the clock of the county. */
export function moment(at: string) {
  return new Date(at).toLocaleString(current, { timeZone: countyTimeZone(), dateStyle: 'long', timeStyle: 'short' })
}

/** Chinese unless the address or the browser asks for English. */
function startLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}
