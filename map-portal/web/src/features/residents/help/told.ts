import type { OwnCase } from '../../../api/residents/help-calls'

type Partner = OwnCase['partners'][number]

/** Whom a worker named, and the resident has not answered about yet: nothing is released to them. */
export function waiting({ partners }: Pick<OwnCase, 'partners'>): Partner[] {
  return partners.filter(({ state }) => state === 'PROPOSED')
}

/** Who was told something, also where that has ended. */
export function told({ partners }: Pick<OwnCase, 'partners'>): Partner[] {
  return partners.filter(({ releasedAt }) => releasedAt !== undefined)
}

/** What is said where nobody was told: that is another thing while it goes on than when it is over. */
export function nobodySaid({ state }: Pick<OwnCase, 'state'>) {
  return state === 'WITHDRAWN' || state === 'ERASED' ? 'nobodyWasTold' : 'noPartners'
}

/** Whether the partner was told to stop and delete what they noted. */
export function mustStop({ state }: Partner) {
  return state === 'WITHDRAWN' || state === 'ENDED' || state === 'REVOKED'
}

/** After the end there is nothing to come any more, which is not the same as none yet. */
export function noneSaid({ state }: Pick<OwnCase, 'state'>) {
  return state === 'REQUESTED' || state === 'IN_PROGRESS' ? 'noAppointments' : 'noMoreAppointments'
}
