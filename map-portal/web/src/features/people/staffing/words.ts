import type { CertificateState, StaffPosition } from '../../../api/types'

export const positions: readonly StaffPosition[] = [
  'FULL_TIME_MEDIATOR',
  'ASSISTANT',
  'PART_TIME_MEDIATOR',
  'GRID_WORKER',
  'OTHER',
]
export const certificateStates: readonly CertificateState[] = ['NONE', 'VALID', 'EXPIRING', 'EXPIRED']
