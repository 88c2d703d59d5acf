export type PlaceName =
  | 'map'
  | 'briefing'
  | 'inbox'
  | 'matters'
  | 'new'
  | 'referrals'
  | 'inspections'
  | 'hazards'
  | 'premises'
  | 'grids'
  | 'key-areas'
  | 'special-campaigns'
  | 'duty'
  | 'alarms'
  | 'patrols'
  | 'coverage'
  | 'overdue'
  | 'support'
  | 'campaigns'
  | 'figures'
  | 'appraisal'
  | 'papers'
  | 'staffing'
  | 'volunteers'
  | 'people'
  | 'rights'
  | 'audit'
  | 'settings'
  | 'me'

/** Where somebody begins who has come for one kind of work only. */
const homes: Record<string, PlaceName> = {
  auditor: 'audit',
  'data-protection-officer': 'rights',
  inspector: 'inspections',
  'support-worker': 'support',
  'system-admin': 'people',
  volunteer: 'duty',
}

/** The place for whoever holds one role only and works in one place; undefined: the first that is offered. */
export function homeOfRoles(roles: readonly string[]): PlaceName | undefined {
  const [role, ...others] = new Set(roles)
  return role && others.length === 0 ? homes[role] : undefined
}
