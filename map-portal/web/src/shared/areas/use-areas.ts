import { type Answer, useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { kept } from '../../api/kept'
import type { Area, GridCell } from '../../api/types'
import { AreaTree, type Place } from './area-tree'

const PAGE_ROWS = 1000

interface Page<T> {
  items: T[]
  nextCursor?: string
}

async function allPages<T>(ask: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await ask(cursor)
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return items
}

async function treeOfAreas(): Promise<AreaTree> {
  const areas = await allPages<Area>((cursor) =>
    bodyOf(api.GET('/api/grid/areas', { params: { query: { limit: PAGE_ROWS, cursor } } })),
  )
  return new AreaTree(areas)
}

/** Every area the reader may see. */
export function useAreaTree(asked = true): Answer<AreaTree> {
  return useAnswer(asked ? 'areas' : null, () => kept('areas', treeOfAreas))
}

/** Grids in an area and below it; `own`: all that somebody has a right in. */
export function useGridsIn(area: string | undefined): Answer<GridCell[]> {
  const key = area === undefined ? null : `grids in ${area}`
  const within = area === 'own' ? undefined : area
  return useAnswer(key, () =>
    kept(`grids in ${area}`, () =>
      allPages<GridCell>((cursor) =>
        bodyOf(api.GET('/api/grid/grids', { params: { query: { area: within, limit: PAGE_ROWS, cursor } } })),
      ),
    ),
  )
}

/** The grids of a place that has no areas below it. */
export function useGridsOf(place: Place): Answer<GridCell[]> {
  const area = place.area?.code
  const key = place.children.length > 0 ? null : `grids of ${area ?? 'all'}`
  return useAnswer(
    key,
    (signal) =>
      allPages<GridCell>((cursor) =>
        bodyOf(api.GET('/api/grid/grids', { signal, params: { query: { area, limit: PAGE_ROWS, cursor } } })),
      ),
    key ?? '',
  )
}
