import type { ConsentChoice, ConsentNotice, ConsentOffer } from '../../../api/types'

type Data = ConsentChoice['data'][number]

const about = (one: Pick<ConsentOffer, 'purpose' | 'recipient'>) => (other: Pick<ConsentOffer, 'purpose' | 'recipient'>) =>
  one.purpose === other.purpose && one.recipient === other.recipient

/** What nobody can help without, and was not agreed to: nothing is agreed to before somebody has said so. */
export function missingIn({ offers }: Pick<ConsentNotice, 'offers'>, choices: readonly ConsentChoice[] = []): ConsentOffer[] {
  return offers.filter((offer) => offer.needed && !choiceOf(choices, offer))
}

export function choiceOf(choices: readonly ConsentChoice[], offer: ConsentOffer): ConsentChoice | undefined {
  return choices.find(about(offer))
}

/** Agrees to some data of an offer, to none of it by an empty list; what is needed is agreed to in full or not at all. */
export function withChoice(choices: readonly ConsentChoice[], offer: ConsentOffer, data: readonly Data[]): ConsentChoice[] {
  const { purpose, recipient } = offer
  const others = choices.filter((choice) => !about(offer)(choice))
  const agreed = offer.needed && data.length > 0 ? offer.data : offer.data.filter((one) => data.includes(one))
  return agreed.length > 0 ? [...others, { purpose, recipient, data: [...agreed] }] : others
}

/** A consent that has expired can be given anew; one that was withdrawn needs a new request. */
export function mayBeGivenAnew(problem: { kind: string } | undefined): boolean {
  return problem?.kind === 'consent-ended'
}

const PER_MINUTE = { 'zh-CN': 220, en: 140 } as const

/** How long it takes to read something aloud slowly, in whole minutes: characters in Chinese, words in English. */
export function minutesAloud(text: string, language: keyof typeof PER_MINUTE): number {
  const units = language === 'en' ? text.split(/\s+/).filter(Boolean).length : text.replace(/\s/g, '').length
  return Math.max(1, Math.ceil(units / PER_MINUTE[language]))
}
