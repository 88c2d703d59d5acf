import type { SupportForm } from '../../../api/residents/help-calls'
import type { ProofOfWork } from '../page/proof-of-work'
import type { Draft } from './draft'

/** A request in the making, and the ways between its steps. */
export interface Asking {
  readonly draft: Draft
  readonly form: SupportForm
  readonly work: ProofOfWork
  keep: () => void
  forget: () => void
  /** It was sent: going back does not send it again. */
  sent: () => void
  start: () => void
  who: () => void
  consent: () => void
  check: () => void
  /** The same step once more in the language that was just chosen, with what the server says in that language. */
  again: (step: (ask: Asking) => void) => () => void
}
