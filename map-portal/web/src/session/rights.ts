import { areaRoles, figureRoles, type Session } from '../api/types'

export type Sight = 'nothing' | 'areas' | 'figures'

/** How much somebody may see anywhere. The server decides again on every request. */
export function sightOf(session: Session): Sight {
  const has = (roles: readonly string[]) => session.grants.some((grant) => roles.includes(grant.role))
  if (has(figureRoles)) return 'figures'
  return has(areaRoles) ? 'areas' : 'nothing'
}

/** Codes of the areas and grids whose figures somebody may see. */
export function figureCodes(session: Session): string[] {
  return session.grants.flatMap((grant) => (figureRoles.includes(grant.role) && grant.areaCode ? [grant.areaCode] : []))
}
