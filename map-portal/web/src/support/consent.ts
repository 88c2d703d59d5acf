import type { ConsentChoice, ConsentNotice, ConsentOffer } from '../api/types'

type Data = ConsentChoice['data'][number]

const about = (one: Pick<ConsentOffer, 'purpose' | 'recipient'>) => (other: Pick<ConsentOffer, 'purpose' | 'recipient'>) =>
  one.purpose === other.purpose && one.recipient === other.recipient

/** What is agreed to before anybody has said anything: only what nobody can help without. */
export function firstChoices({ offers }: Pick<ConsentNotice, 'offers'>): ConsentChoice[] {
  return offers.filter(({ needed }) => needed).map(({ purpose, recipient, data }) => ({ purpose, recipient, data: [...data] }))
}

export function choiceOf(choices: readonly ConsentChoice[], offer: ConsentOffer): ConsentChoice | undefined {
  return choices.find(about(offer))
}

/** Agrees to some data of an offer, to none of it by an empty list; what is needed stays in full. */
export function withChoice(choices: readonly ConsentChoice[], offer: ConsentOffer, data: readonly Data[]): ConsentChoice[] {
  const { purpose, recipient } = offer
  const others = choices.filter((choice) => !about(offer)(choice))
  const agreed = offer.needed ? offer.data : offer.data.filter((one) => data.includes(one))
  return agreed.length > 0 ? [...others, { purpose, recipient, data: [...agreed] }] : others
}

const PER_MINUTE = { 'zh-CN': 220, en: 140 } as const

/** How long it takes to read something aloud slowly, in whole minutes: characters in Chinese, words in English. */
export function minutesAloud(text: string, language: keyof typeof PER_MINUTE): number {
  const units = language === 'en' ? text.split(/\s+/).filter(Boolean).length : text.replace(/\s/g, '').length
  return Math.max(1, Math.ceil(units / PER_MINUTE[language]))
}
