import { type Answer, useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { kept } from '../../api/kept'
import type { MatterParty, Unit } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { useAreaTree, useGridsIn } from '../areas/use-areas'
import { may } from '../session/rights'
import { useSession } from '../session/session-context'
import { useCategories } from './categories'

interface MemberEntry {
  username: string
  name: string
  unit: Unit
}

/** Every unit with its members. */
export function useUnits(asked = true): Answer<Unit[]> {
  return useAnswer(asked ? 'units' : null, () => kept('units', () => bodyOf(api.GET('/api/dispute/units'))))
}

/** Members of a unit, or of all, the heads first. */
export function useMembers(asked: boolean, unitCode: string | undefined): Answer<MemberEntry[]> {
  const units = useUnits(asked)
  const chosen = units.data?.filter(({ code, active }) => active && (unitCode === undefined || code === unitCode))
  const members = chosen?.flatMap((unit) => unit.members.map((member) => ({ ...member, unit })))
  return { ...units, data: members?.sort((one, other) => Number(other.head) - Number(one.head)) }
}

/** The parties of a matter, for its handlers; the look is recorded. */
export function useParties(matterId: string | undefined): Answer<MatterParty[]> {
  const file = useAnswer(matterId ? `parties ${matterId}` : null, (signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/file', { signal, params: { path: { id: matterId ?? '' } } })),
  )
  return { ...file, data: file.data?.parties }
}

/** The name of a category by its code. */
export function useCategoryName(): (code: string | undefined) => string {
  const { nameOf } = useLanguage()
  const categories = useCategories(true)
  return (code) => {
    const category = categories.data?.find((one) => one.code === code)
    return category ? nameOf(category) : (code ?? '')
  }
}

/**
 * The name of an area with the one above it, or of a grid, by its code. Names of grids are known to those whose right is in a grid,
 * and of the area that is named here. An area out of the reader's sight goes by the names of their grids in it.
 */
export function useAreaName(gridsIn?: string): (code: string | undefined) => string {
  const { nameOf } = useLanguage()
  const { grants } = useSession()
  const tree = useAreaTree()
  const inGrids = tree.data !== undefined && grants.some(({ areaCode }) => areaCode && !tree.data?.find(areaCode))
  const own = useGridsIn(inGrids ? 'own' : undefined)
  const there = useGridsIn(gridsIn)
  const grids = [...(there.data ?? []), ...(own.data ?? [])]
  return (code) => {
    const area = tree.data?.find(code)
    if (area) {
      const above = tree.data?.parentOf(area)
      return [above, area].flatMap((one) => (one ? [nameOf(one)] : [])).join(' ')
    }
    const within = grids.filter((grid) => grid.code === code || grid.areaCode === code).map(nameOf)
    return within.length > 0 ? [...new Set(within)].join(', ') : (code ?? '')
  }
}

const MOST_NAMES = 200

/** What somebody is called, by the name they sign in with: members of units, and those staff who are asked for. */
export function usePersonName(usernames: readonly (string | undefined)[] = []): (username: string | undefined) => string {
  const { t } = useLanguage()
  const session = useSession()
  const units = useUnits(may(session, 'listUnits'))
  const known = new Map(units.data?.flatMap(({ members }) => members.map(({ username, name }) => [username, name])))
  const asked = [...new Set(usernames)].flatMap((one) => (one && !known.has(one) ? [one] : [])).sort()
  const username = asked.slice(0, MOST_NAMES)
  const settled = !units.loading && username.length > 0 && may(session, 'listStaffNames')
  const names = useAnswer(settled ? `names ${username}` : null, (signal) =>
    bodyOf(api.GET('/api/person/staff/names', { signal, params: { query: { username } } })),
  )
  for (const one of names.data ?? []) known.set(one.username, one.name)
  return (one) => {
    if (one === 'linli') return t('desk.bySystem')
    return one === 'resident' ? t('desk.byResident') : (known.get(one ?? '') ?? one ?? '')
  }
}
