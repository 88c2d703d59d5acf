import type { OperationName } from '../../../api/generated/forms'
import type { Dispatch } from '../../../api/types'

/** Which moves between units make sense now. Whether the reader may take one, the server decides. */
export function movesNow({ status, target, takenAt, returnable, arbiter }: Dispatch): OperationName[] {
  if (status !== 'RECEIVED') return takenAt && returnable ? ['returnDispute'] : []
  if (arbiter) return ['arbitrateDispute']
  const moves: OperationName[] = target ? ['takeDispute'] : ['dispatchDispute', 'takeDispute']
  if (target && returnable) moves.push('returnDispute')
  return [...moves, 'declineDispute']
}
