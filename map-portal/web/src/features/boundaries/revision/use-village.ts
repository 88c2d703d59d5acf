import type { Answer } from '../../../api/answer'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { GridCell, Revision } from '../../../api/types'
import { formerCodes } from '../model/former-codes'
import { type Part, partsOf, type Unit } from '../model/sketch'

/** The published state of a village, and the draft it is drawn for; no revision where it is a new one. */
export interface Village {
  grids: Unit[]
  /** Codes of grids it has, and had: none of them can be given again. */
  used: string[]
  within: Part[]
  /** The version of the published boundaries that all this was read from. */
  version: number
  name: string
  nameEn?: string
  revision?: Revision
}

const PAGE_ROWS = 1000
/** Boundaries are asked for one grid at a time, so many at once. */
const AT_ONCE = 6

/** Reads what is published of a village with its boundaries, and the revision as it is now. */
export function useVillage(id: string | undefined, code: string, stamp: number, language: string): Answer<Village> {
  return useAnswer(
    `village ${code} of revision ${id} ${stamp} ${language}`,
    async (signal) => {
      const [area, grids, revision] = await Promise.all([
        bodyOf(api.GET('/api/grid/areas/{code}', { signal, params: { path: { code }, query: { geometry: true } } })),
        gridsOf(code, signal),
        id === undefined ? undefined : readRevision(id, signal),
      ])
      return {
        ...grids,
        within: area.geometry ? partsOf(area.geometry as never) : [],
        name: area.name,
        nameEn: area.nameEn,
        revision,
      }
    },
    // What is read again takes the place of what was drawn, so nobody draws on in what was there before.
    `${id} ${code} ${stamp}`,
  )
}

export function readRevision(id: string, signal?: AbortSignal): Promise<Revision> {
  return bodyOf(api.GET('/api/grid/revisions/{id}', { signal, params: { path: { id } } }))
}

async function gridsOf(area: string, signal: AbortSignal): Promise<Pick<Village, 'grids' | 'used' | 'version'>> {
  const { grids: there, version } = await gridsOn(area, undefined, signal)
  const codes = there.map(({ code }) => code)
  const former = await formerCodes(there, async (day) => (await gridsOn(area, day, signal)).grids)
  const units: Unit[] = []
  for (let from = 0; from < codes.length; from += AT_ONCE) {
    units.push(...(await Promise.all(codes.slice(from, from + AT_ONCE).map((code) => gridWithBoundary(code, signal)))))
  }
  return { grids: units, used: [...new Set([...codes, ...former])], version }
}

/**
 * The grids right below an area, today or on a day, without their boundaries; and the version that was there when reading began, as
 * what is published meanwhile may be read in part.
 */
export async function gridsOn(area: string, at: string | undefined, signal?: AbortSignal) {
  const grids: GridCell[] = []
  let version = Number.POSITIVE_INFINITY
  let cursor: string | undefined
  do {
    const page = await bodyOf(api.GET('/api/grid/grids', { signal, params: { query: { area, at, limit: PAGE_ROWS, cursor } } }))
    grids.push(...page.items.filter(({ areaCode }) => areaCode === area))
    version = Math.min(version, page.version)
    cursor = page.nextCursor
  } while (cursor)
  return { grids, version }
}

async function gridWithBoundary(code: string, signal: AbortSignal): Promise<Unit> {
  const grid = await bodyOf(api.GET('/api/grid/grids/{code}', { signal, params: { path: { code }, query: { geometry: true } } }))
  const { name, nameEn, kind, households, geometry } = grid
  return { code, name, nameEn, kind, households, parts: geometry ? partsOf(geometry as never) : [] }
}
