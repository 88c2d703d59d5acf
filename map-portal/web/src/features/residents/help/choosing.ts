import type { ConsentChoice, ConsentNotice, ConsentOffer, DataCategory } from '../../../api/residents/help-calls'
import { countyDay } from '../../../locales/county-clock'

/** What somebody has agreed to so far: for each offer the data they allow; an offer not in it is refused or not answered. */
export type Chosen = Record<string, DataCategory[]>

export function nameOfOffer({ purpose, recipient }: Pick<ConsentOffer, 'purpose' | 'recipient'>) {
  return `${purpose}/${recipient}`
}

/** Nothing is agreed to beforehand; with a yes come all data of the offer, which can be made fewer. */
export function agreed(chosen: Chosen, offer: ConsentOffer, yes: boolean): Chosen {
  const { [nameOfOffer(offer)]: _, ...others } = chosen
  return yes ? { ...others, [nameOfOffer(offer)]: [...offer.data] } : others
}

/** Lets one kind of data go along or not; without any, nothing is agreed to. */
export function allowed(chosen: Chosen, offer: ConsentOffer, data: DataCategory, on: boolean): Chosen {
  const before = chosen[nameOfOffer(offer)] ?? []
  const after = offer.data.filter((each) => (each === data ? on : before.includes(each)))
  return after.length > 0 ? { ...chosen, [nameOfOffer(offer)]: after } : agreed(chosen, offer, false)
}

/** What nobody can help without, and is not agreed to in full. */
export function missing(notice: ConsentNotice, chosen: Chosen): ConsentOffer[] {
  return notice.offers.filter(
    (offer) => offer.needed && offer.data.some((data) => !(chosen[nameOfOffer(offer)] ?? []).includes(data)),
  )
}

/** As it is sent: only what the notice offers. */
export function choicesOf(notice: ConsentNotice, chosen: Chosen): ConsentChoice[] {
  return notice.offers.flatMap(({ purpose, recipient, data }) => {
    const given = data.filter((each) => chosen[nameOfOffer({ purpose, recipient })]?.includes(each))
    return given.length > 0 ? [{ purpose, recipient, data: given }] : []
  })
}

/** Ends to choose among, in days from now: short ones, what the notice proposes, and never more than it allows. */
export function endsToChoose({ validDays, longestDays }: Pick<ConsentNotice, 'validDays' | 'longestDays'>): number[] {
  return [...new Set([30, 90, 180, validDays].filter((days) => days <= Math.min(validDays, longestDays)))].sort((a, b) => a - b)
}

/** How long a consent lasts where nothing longer is chosen. */
export function shortestOf(notice: Pick<ConsentNotice, 'validDays' | 'longestDays'>): number {
  return endsToChoose(notice)[0] ?? notice.validDays
}

/** The last day of a consent that lasts so many days, on the clock of the county. */
export function lastDay(days: number, now = new Date()): string {
  const [year = 0, month = 1, day = 1] = countyDay(now).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}
