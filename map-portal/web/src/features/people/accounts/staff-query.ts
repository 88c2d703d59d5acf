import type { StaffRole, StaffState } from '../../../api/types'

/** Which staff are listed. It is all in the address but the words: they may be somebody's name. */
export interface StaffQuery {
  q?: string
  area?: string
  role?: StaffRole
  state?: StaffState
}

export const staffRoles: readonly StaffRole[] = [
  'leader',
  'officer',
  'grid-worker',
  'mediator',
  'police',
  'support-worker',
  'inspector',
  'volunteer',
  'area-admin',
  'data-protection-officer',
  'system-admin',
  'auditor',
]
export const staffStates: readonly StaffState[] = ['INVITED', 'ACTIVE', 'SUSPENDED', 'ON_LEAVE', 'LEFT']

/** Reads the address; what makes no sense is left out. */
export function staffQueryOf(address: URLSearchParams): StaffQuery {
  return compact({
    area: address.get('area') ?? undefined,
    role: staffRoles.find((role) => role === address.get('role')),
    state: staffStates.find((state) => state === address.get('state')),
  })
}

export function searchOfStaff({ q: _, ...query }: StaffQuery): string {
  return new URLSearchParams(Object.entries(compact(query)) as [string, string][]).toString()
}

function compact(query: StaffQuery): StaffQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value))
}
