import type { ConsentOffer, PartnerLink, SupportCase } from '../../../api/types'

type Choice = SupportCase['consent']['choices'][number]

/** Whether a link has ended; one that waits for the resident has not. */
export function isOver(state: PartnerLink['state']): boolean {
  return state !== 'PROPOSED' && state !== 'OPEN' && state !== 'ACCEPTED'
}

/** What was agreed to for somebody else than those who work on the case: what nobody can help without is for them. */
export function offersToPartners(choices: readonly Choice[], offers: readonly ConsentOffer[]): Choice[] {
  const needed = offers.filter((offer) => offer.needed).map(({ recipient }) => recipient)
  return choices.filter(({ recipient }) => !needed.includes(recipient))
}
