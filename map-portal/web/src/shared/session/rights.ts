import { access } from '../../api/generated/access'
import { areaRoles, figureRoles, type Session } from '../../api/types'

export type Sight = 'nothing' | 'areas' | 'figures'

/** How much somebody may see anywhere. The server decides again on every request. */
export function sightOf(session: Session): Sight {
  if (hasOneOf(session, figureRoles)) return 'figures'
  return hasOneOf(session, areaRoles) ? 'areas' : 'nothing'
}

/** Codes of the areas and grids whose figures somebody may see. */
export function figureCodes(session: Session): string[] {
  return session.grants.flatMap((grant) => (figureRoles.includes(grant.role) && grant.areaCode ? [grant.areaCode] : []))
}

const rolesOf = { ...access.grid, ...access.dispute, ...access.person, ...access.place, ...access.patrol, ...access.analysis }

/** Whether somebody has a role that may call an operation of the services the desk speaks to, anywhere. */
export function may(session: Session, operation: keyof typeof rolesOf): boolean {
  return hasOneOf(session, rolesOf[operation])
}

/** The same for what the police reach under no other role they hold besides. */
export function reaches(session: Session, ...operations: (keyof typeof rolesOf)[]): boolean {
  return !hasOneOf(session, ['police']) && operations.some((operation) => may(session, operation))
}

function hasOneOf(session: Session, roles: readonly string[]): boolean {
  return session.grants.some((grant) => roles.includes(grant.role))
}
