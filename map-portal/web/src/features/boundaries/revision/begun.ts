import { useMemo } from 'react'
import { useAnswer } from '../../../api/answer'
import type { Revision, RevisionItem } from '../../../api/types'
import { laidOver, partedItems } from '../model/items'
import { welded } from '../model/nodes'
import type { Sketch, Unit } from '../model/sketch'
import { outdatedIn } from './changing'
import type { Village } from './use-village'

/** What the drawing goes out from: the items the server had, and with which version. */
export interface Begun {
  revision?: Revision
  own: RevisionItem[]
  others: RevisionItem[]
}

/** Codes drawn here that were published anew since, until the reader said what to do about them. */
export function useOutdated(begun: Begun, data: Village, seen: ReadonlySet<string>): readonly string[] {
  const { revision } = begun
  const { data: codes } = useAnswer(revision ? `outdated ${revision.id} ${revision.version}` : null, () =>
    outdatedIn(revision?.id ?? ''),
  )
  return useMemo(() => metHere(codes ?? [], begun, data).filter((one) => !seen.has(one)), [codes, begun, data, seen])
}

/** Those that this village has items of, also of grids that have ended since. */
export function metHere(codes: readonly string[], { own, others }: Begun, { used }: Village): string[] {
  const here = new Set([...own.map((item) => item.code), ...others.flatMap((item) => (item.unit === 'GRID' ? item.code : []))])
  return codes.filter((one) => here.has(one) && used.includes(one))
}

/** What is drawn in a village when a revision of it is opened. */
export function begunFrom(revision: Revision | undefined, village: string, grids: readonly Unit[]): Begun {
  return { revision, ...partedItems(village, grids, revision?.items ?? []) }
}

/** The published grids that are drawn; those that the revision puts elsewhere are not. */
export function basis(grids: readonly Unit[], { others }: Begun): Unit[] {
  const elsewhere = new Set(others.filter(({ unit }) => unit === 'GRID').map(({ code }) => code))
  return grids.filter(({ code }) => !elsewhere.has(code))
}

/** Codes that no new grid can have: what is published or was, and what this draft ends or moves. */
export function usedCodes(used: readonly string[], { own, others }: Begun): string[] {
  const ending = own.filter(({ action }) => action !== 'CREATE')
  return [...new Set([...used, ...[...ending, ...others].map(({ code }) => code)])]
}

/** The published grids with items laid over them. */
export function drawn(grids: readonly Unit[], begun: Begun, items: readonly RevisionItem[]): Sketch {
  return welded(laidOver(basis(grids, begun), items))
}
