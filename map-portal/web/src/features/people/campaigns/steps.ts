import type { Household } from '../../../api/types'

type Known = Pick<Household, 'cardOn' | 'letterOn' | 'visits' | 'wishes'>

export const steps = ['card', 'visit', 'letter', 'wishes', 'solved'] as const
type Step = (typeof steps)[number]

/** Which of the five are done. A list of wishes is solved when every wish has an answer. */
export function stepsDone({ cardOn, letterOn, visits, wishes }: Known): Record<Step, boolean> {
  return {
    card: cardOn !== undefined,
    visit: visits.length > 0,
    letter: letterOn !== undefined,
    wishes: wishes.length > 0,
    solved: wishes.length > 0 && wishes.every(({ state }) => state !== 'PROMISED'),
  }
}
