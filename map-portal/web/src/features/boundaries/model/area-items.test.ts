import { describe, expect, it } from 'vitest'
import type { RevisionItem } from '../../../api/types'
import {
  aboveOne,
  changedArea,
  createdArea,
  endedArea,
  givenGrids,
  newItems,
  redrawn,
  redrawnArea,
  takenBack,
} from './area-items'

const nothing = { areas: [], grids: [] }
const square = (west: number, east: number): [number, number][][][] => [
  [
    [
      [west, 0],
      [east, 0],
      [east, 1],
      [west, 1],
      [west, 0],
    ],
  ],
]
const moved = (code: string, parent: string): RevisionItem => ({ unit: 'GRID', action: 'CHANGE', code, parent })

describe('areas in a revision', () => {
  it('are named anew and moved, one over the other', () => {
    const once = changedArea([], { code: 'v', name: 'Mill', parent: '' })
    expect(once).toEqual([{ unit: 'AREA', action: 'CHANGE', code: 'v', name: 'Mill' }])
    expect(changedArea(once, { code: 'v', parent: 't2' })).toEqual([
      { unit: 'AREA', action: 'CHANGE', code: 'v', name: 'Mill', parent: 't2' },
    ])
  })

  it('end with a successor that gets all below them, save what goes elsewhere or ends already', () => {
    const items: RevisionItem[] = [moved('v002', 'x'), { unit: 'GRID', action: 'END', code: 'v003', successors: ['v001'] }]
    expect(endedArea(items, 'v', 'w', { areas: [], grids: ['v001', 'v002', 'v003'] })).toEqual([
      ...items,
      { unit: 'AREA', action: 'END', code: 'v', successors: ['w'] },
      moved('v001', 'w'),
    ])
  })

  it('that end hand on what the draft itself puts into them', () => {
    const split: RevisionItem = { unit: 'GRID', action: 'CREATE', code: 'v009', kind: 'basic', name: 'New', parent: 'v' }
    const ended = endedArea([split, moved('x001', 'v')], 'v', 'w', nothing)
    expect(ended).toContainEqual({ ...split, parent: 'w' })
    expect(ended).toContainEqual(moved('x001', 'w'))
  })

  it('are created empty, or in the place of another under a new code', () => {
    const area = { code: 'n', name: 'New', level: 'village' as const, parent: 't' }
    expect(createdArea([], area, nothing)).toEqual([{ unit: 'AREA', action: 'CREATE', ...area }])
    const instead = createdArea([], { ...area, instead: 'v' }, { areas: [], grids: ['v001'] })
    expect(instead).toEqual([
      { unit: 'AREA', action: 'CREATE', ...area, predecessors: ['v'] },
      { unit: 'AREA', action: 'END', code: 'v', successors: ['n'] },
      moved('v001', 'n'),
    ])
  })
})

describe('a grid that goes to another village', () => {
  it('keeps what is drawn of it', () => {
    const named: RevisionItem = { unit: 'GRID', action: 'CHANGE', code: 'v001', name: 'Mill' }
    expect(givenGrids([named], ['v001', 'v002'], 'w')).toEqual([{ ...named, parent: 'w' }, moved('v002', 'w')])
    expect(newItems([named], givenGrids([named], ['v002'], 'w'))).toEqual(['v002'])
  })

  it('comes back with its drawing where that is taken back', () => {
    const named: RevisionItem = { unit: 'GRID', action: 'CHANGE', code: 'v001', name: 'Mill', parent: 'w', successors: [] }
    const bare: RevisionItem = { ...moved('v002', 'w'), successors: [], predecessors: [] }
    expect(takenBack([named, bare], named)).toEqual([
      { unit: 'GRID', action: 'CHANGE', code: 'v001', name: 'Mill', successors: [] },
      bare,
    ])
    expect(takenBack([named, bare], bare)).toEqual([named])
    const area: RevisionItem = { unit: 'AREA', action: 'CHANGE', code: 'v', name: 'Mill', parent: 't2' }
    expect(takenBack([area, bare], area)).toEqual([bare])
  })

  it('takes its ground from the one and brings it to the other, up to where both lie in one area', () => {
    const parents: Record<string, string> = { v: 't1', w: 't2', t1: 'c', t2: 'c', u: 't1' }
    expect(aboveOne('v', 'w', (code) => parents[code])).toEqual({ losing: ['v', 't1'], gaining: ['w', 't2'] })
    expect(aboveOne('v', 'u', (code) => parents[code])).toEqual({ losing: ['v'], gaining: ['u'] })
    expect(redrawn(square(0, 2), square(1, 2), false)?.coordinates).toEqual(square(0, 1))
    expect(redrawn(square(2, 3), square(1, 2), true)?.coordinates).toEqual(square(1, 3))
  })

  it('draws no border for an area that follows what lies in it', () => {
    const fresh: RevisionItem = { unit: 'AREA', action: 'CREATE', code: 'n', name: 'New', level: 'village', parent: 't' }
    const gone: RevisionItem = { unit: 'AREA', action: 'END', code: 'v', successors: ['n'] }
    const boundary = { type: 'MultiPolygon', coordinates: square(0, 1) }
    expect(redrawnArea([fresh, gone], 'n', boundary)).toEqual([fresh, gone])
    expect(redrawnArea([fresh, gone], 'v', boundary)).toEqual([fresh, gone])
    expect(redrawnArea([fresh], 't', boundary)).toEqual([fresh, { unit: 'AREA', action: 'CHANGE', code: 't', boundary }])
  })
})
