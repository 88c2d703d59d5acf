import type { Dispute, DisputeStatus } from '../../api/types'

const settled: ReadonlySet<DisputeStatus> = new Set(['CLOSED', 'ARCHIVED', 'NOT_ACCEPTED', 'WITHDRAWN'])

/** Whether nothing is owed in a matter any more. */
export function isSettled({ status }: Pick<Dispute, 'status'>): boolean {
  return settled.has(status)
}
