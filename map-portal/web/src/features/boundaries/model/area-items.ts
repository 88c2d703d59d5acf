import { difference, union } from 'polyclip-ts'
import type { RevisionItem } from '../../../api/types'

type Polygons = [number, number][][][]
type Level = RevisionItem['level']

/** What lies right below an area as it is published. */
export interface Below {
  areas: readonly string[]
  grids: readonly string[]
}

/** What is said of an area anew; what is not given stays. */
export interface AreaChange {
  code: string
  name?: string
  nameEn?: string
  parent?: string
}

export interface NewArea {
  code: string
  name: string
  nameEn?: string
  level: Level
  parent: string
  /** The area whose place it takes, ground and all. */
  instead?: string
}

/** An item laid over what the draft said of the same unit before. */
function withItem(items: readonly RevisionItem[], item: RevisionItem): RevisionItem[] {
  const isIt = (one: RevisionItem) => one.unit === item.unit && one.code === item.code
  const before = items.find(isIt)
  const kept = before && before.action !== 'END' && item.action === 'CHANGE'
  return [...items.filter((one) => !isIt(one)), kept ? { ...before, ...item, action: before.action } : item]
}

/** Names an area anew, or puts it under another one. */
export function changedArea(items: readonly RevisionItem[], { code, name, nameEn, parent }: AreaChange): RevisionItem[] {
  return withItem(items, {
    unit: 'AREA',
    action: 'CHANGE',
    code,
    ...(name && { name }),
    ...(nameEn && { nameEn }),
    ...(parent && { parent }),
  })
}

/** A new area: an empty one that others are put into, or one that takes the place of another with all that lies below it. */
export function createdArea(items: readonly RevisionItem[], area: NewArea, below: Below): RevisionItem[] {
  const { code, name, nameEn, level, parent, instead } = area
  const item: RevisionItem = {
    unit: 'AREA',
    action: 'CREATE',
    code,
    level,
    name,
    parent,
    ...(nameEn && { nameEn }),
    ...(instead && { predecessors: [instead] }),
  }
  const created = withItem(items, item)
  return instead ? endedArea(created, instead, code, below) : created
}

/** Ends an area; all that lies below it goes to its successor. */
export function endedArea(items: readonly RevisionItem[], code: string, heir: string, below: Below): RevisionItem[] {
  const ended = withItem(items, { unit: 'AREA', action: 'END', code, successors: [heir] })
  const drawn = items.filter((one) => one.parent === code && one.action !== 'END')
  const areas = [...below.areas, ...drawn.filter(({ unit }) => unit === 'AREA').map((one) => one.code)]
  const grids = [...below.grids, ...drawn.filter(({ unit }) => unit === 'GRID').map((one) => one.code)]
  return movedTo(movedTo(ended, 'AREA', areas, heir, code), 'GRID', grids, heir, code)
}

/** Puts grids into another village. */
export function givenGrids(items: readonly RevisionItem[], grids: readonly string[], to: string): RevisionItem[] {
  return movedTo(items, 'GRID', grids, to)
}

/** What ends with the draft, or goes elsewhere by it already, stays so; `from` is where the others lie. */
function movedTo(
  items: readonly RevisionItem[],
  unit: RevisionItem['unit'],
  codes: readonly string[],
  parent: string,
  from?: string,
): RevisionItem[] {
  let moved = [...items]
  for (const code of new Set(codes)) {
    const before = items.find((one) => one.unit === unit && one.code === code)
    const elsewhere = from !== undefined && before?.parent !== undefined && before.parent !== from
    if (before?.action !== 'END' && !elsewhere) moved = withItem(moved, { unit, action: 'CHANGE', code, parent })
  }
  return moved
}

/** The areas above two places that are not above both, each from below: their borders change where ground goes from one to the other. */
export function aboveOne(
  from: string | undefined,
  to: string,
  parentOf: (code: string) => string | undefined,
): { losing: string[]; gaining: string[] } {
  const chain = (code: string | undefined): string[] => (code === undefined ? [] : [code, ...chain(parentOf(code))])
  const [losing, gaining] = [chain(from), chain(to)]
  return { losing: losing.filter((code) => !gaining.includes(code)), gaining: gaining.filter((code) => !losing.includes(code)) }
}

/** A boundary with the ground added to it, or taken out of it. */
export function redrawn(boundary: Polygons, ground: Polygons, gains: boolean): RevisionItem['boundary'] {
  return { type: 'MultiPolygon', coordinates: gains ? union(boundary, ground) : difference(boundary, ground) }
}

/** Draws an area anew; one that is new without a border of its own, or ends, follows by itself. */
export function redrawnArea(items: readonly RevisionItem[], code: string, boundary: RevisionItem['boundary']): RevisionItem[] {
  const before = items.find((one) => one.unit === 'AREA' && one.code === code)
  if (before?.action === 'END' || (before?.action === 'CREATE' && !before.boundary)) return [...items]
  return withItem(items, { unit: 'AREA', action: 'CHANGE', code, boundary })
}

/** The draft without an item; a grid that goes elsewhere comes back with what is drawn of it. */
export function takenBack(items: readonly RevisionItem[], item: RevisionItem): RevisionItem[] {
  const { parent: _, ...stays } = item
  const { unit, action, code: __, ...said } = stays
  const says = Object.values(said).some((value) => value !== undefined && !(Array.isArray(value) && value.length === 0))
  return items.flatMap((one) => (one !== item ? one : unit === 'GRID' && action === 'CHANGE' && says ? stays : []))
}

/** Codes of the items that differ between two drafts. */
export function newItems(before: readonly RevisionItem[], after: readonly RevisionItem[]): string[] {
  const old = new Set(before)
  return after.filter((item) => !old.has(item)).map(({ code }) => code)
}
