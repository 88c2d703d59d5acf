import type { StaffRole } from '../../../api/types'

interface Delegable {
  roles: readonly StaffRole[]
  fourEyes?: boolean
}

/** Roles that the reader may give anywhere by themselves. Where, the server decides. */
export function rolesToGive(delegable: readonly Delegable[]): StaffRole[] {
  return [...new Set(delegable.filter(({ fourEyes }) => !fourEyes).flatMap(({ roles }) => roles))]
}
