import type { SupportCase } from '../../../api/types'

/** Who asked: on the page for residents it may have been the guardian of whom it is about. */
export function guardianWhoAsked({
  source,
  consent,
}: {
  source: SupportCase['source']
  consent: Pick<SupportCase['consent'], 'guardian'>
}) {
  return source === 'RESIDENT' ? consent.guardian : undefined
}
