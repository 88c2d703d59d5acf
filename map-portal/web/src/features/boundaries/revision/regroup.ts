import { api, bodyOf } from '../../../api/client'
import type { Revision, RevisionItem } from '../../../api/types'
import type { AreaTree } from '../../../shared/areas/area-tree'
import {
  type AreaChange,
  aboveOne,
  type Below,
  changedArea,
  createdArea,
  endedArea,
  givenGrids,
  type NewArea,
  newItems,
  redrawn,
  redrawnArea,
} from '../model/area-items'
import { multiPolygonOf, partsOf } from '../model/sketch'
import { createRevision, updateRevision } from './changing'
import { draftOf } from './draft'
import type { RevisionHead } from './kept-work'
import { gridsOn } from './use-village'

/** What is asked for, as it stands in the form. */
export type Asked =
  | ({ what: 'CHANGE' } & AreaChange)
  | ({ what: 'CREATE' } & NewArea)
  | { what: 'END'; code: string; heir: string }
  | { what: 'GIVE'; from: string; grids: string[]; to: string }

export interface Regrouping {
  /** The draft it is added to; without one, a new revision begins with it. */
  revision?: Revision
  head: RevisionHead
  asked: Asked
  tree: AreaTree
  /** The version of the published boundaries that the reader had before their eyes. */
  version: number
  /** The key of an attempt to create something. */
  keyOf: (body: unknown) => string
}

/**
 * Saves what is asked for. Where ground comes from one area to another and these have borders of their own, their borders are drawn
 * along, from below, until nothing lies outside any more.
 */
export async function regroup({ revision, head, asked, tree, version, keyOf }: Regrouping): Promise<Revision> {
  const before = revision?.items ?? []
  let items = itemsFor(asked, before, await belowOf(asked, tree))
  const draft = () => draftOf(revision ?? head, items, { version, codes: newItems(before, items) })
  let now = revision
    ? await updateRevision(revision.id, revision.version, draft())
    : await createRevision(draft(), keyOf(draft()))
  const move = moveOf(asked, before, tree)
  if (!move) return now
  const concerned = new Set([...move.ground.map(([, code]) => code), ...move.losing, ...move.gaining])
  const levels = Math.max(move.losing.length, move.gaining.length)
  try {
    const ground = (await Promise.all(move.ground.map(([unit, code]) => outlineOf(unit, code, before)))).flat()
    for (let level = 0; level < levels && (await strays(now.id, concerned)); level++) {
      items = await drawnAlong(items, move.losing[level], ground, false)
      items = await drawnAlong(items, move.gaining[level], ground, true)
      now = await updateRevision(now.id, now.version, draft())
    }
  } catch {
    // The change itself is saved; the check tells what does not fit yet.
  }
  return now
}

function itemsFor(asked: Asked, items: readonly RevisionItem[], below: Below): RevisionItem[] {
  switch (asked.what) {
    case 'CHANGE':
      return changedArea(items, asked)
    case 'CREATE':
      return createdArea(items, asked, below)
    case 'END':
      return endedArea(items, asked.code, asked.heir, below)
    case 'GIVE':
      return givenGrids(items, asked.grids, asked.to)
  }
}

async function belowOf(asked: Asked, tree: AreaTree): Promise<Below> {
  const ends = asked.what === 'END' ? asked.code : asked.what === 'CREATE' ? asked.instead : undefined
  if (ends === undefined) return { areas: [], grids: [] }
  const areas = tree.list.filter(({ parentCode }) => parentCode === ends).map(({ code }) => code)
  const { grids } = await gridsOn(ends, undefined)
  return { areas, grids: grids.map(({ code }) => code) }
}

interface Move {
  ground: (readonly [RevisionItem['unit'], string])[]
  /** Areas that lose the ground and those that get it, each from below. */
  losing: string[]
  gaining: string[]
}

function moveOf(asked: Asked, items: readonly RevisionItem[], tree: AreaTree): Move | undefined {
  const parentOf = (code: string) =>
    items.find((item) => item.unit === 'AREA' && item.code === code)?.parent ?? tree.find(code)?.parentCode
  const between = (ground: Move['ground'], from: string | undefined, to: string | undefined) =>
    to === undefined ? undefined : { ground, ...aboveOne(from, to, parentOf) }
  switch (asked.what) {
    case 'CHANGE':
      return asked.parent ? between([['AREA', asked.code]], parentOf(asked.code), asked.parent) : undefined
    case 'CREATE':
      return asked.instead ? between([['AREA', asked.instead]], parentOf(asked.instead), asked.parent) : undefined
    case 'END':
      return between([['AREA', asked.code]], parentOf(asked.code), asked.heir)
    case 'GIVE':
      return between(
        asked.grids.map((code) => ['GRID', code] as const),
        asked.from,
        asked.to,
      )
  }
}

type Polygons = [number, number][][][]

/** The boundary of a unit as the draft has it, else as it is published; none where it has none yet. */
async function outlineOf(unit: RevisionItem['unit'], code: string, items: readonly RevisionItem[]): Promise<Polygons> {
  const drawn = items.find((item) => item.unit === unit && item.code === code)
  const geometry = drawn?.boundary ?? (drawn?.action === 'CREATE' ? undefined : await publishedOf(unit, code))
  return geometry ? multiPolygonOf({ parts: partsOf(geometry as never) }) : []
}

async function publishedOf(unit: RevisionItem['unit'], code: string) {
  const params = { path: { code }, query: { geometry: true } }
  if (unit === 'AREA') return (await bodyOf(api.GET('/api/grid/areas/{code}', { params }))).geometry
  return (await bodyOf(api.GET('/api/grid/grids/{code}', { params }))).geometry
}

async function drawnAlong(items: RevisionItem[], area: string | undefined, ground: Polygons, gains: boolean) {
  if (area === undefined) return items
  const outline = await outlineOf('AREA', area, items)
  return outline.length === 0 ? items : redrawnArea(items, area, redrawn(outline, ground, gains))
}

/** Whether any of these lies outside the area above it or over another: borders of their own that did not follow. */
async function strays(id: string, concerned: ReadonlySet<string>): Promise<boolean> {
  const { findings } = await bodyOf(api.POST('/api/grid/revisions/{id}/check', { params: { path: { id } } }))
  return findings.some(
    ({ kind, codes }) => (kind === 'OUTSIDE_PARENT' || kind === 'OVERLAP') && codes.some((code) => concerned.has(code)),
  )
}
