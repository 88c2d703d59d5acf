import { useQuery } from '../route/address'
import { useSession } from '../session/session-context'
import { useAreaTree } from './use-areas'

/** The area that is looked at: the one in the address, else the first in which one of the roles is held. */
export function useOwnArea(roles: readonly string[]): string | undefined {
  const asked = useQuery().get('area') ?? undefined
  const { grants } = useSession()
  const tree = useAreaTree()
  const held = grants.find(({ role, areaCode }) => areaCode && roles.includes(role))?.areaCode
  return asked ?? held ?? tree.data?.roots[0]?.code
}
