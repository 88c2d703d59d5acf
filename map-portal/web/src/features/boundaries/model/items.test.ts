import { describe, expect, it } from 'vitest'
import type { RevisionItem } from '../../../api/types'
import { itemsOf, laidOver, mergedItems, partedItems, sameItems } from './items'
import { insertNode, moveNode, welded } from './nodes'
import { type Outcome, type Ring, type Sketch, sketchOf, type Unit } from './sketch'
import { addHole, drawUnit, mergeUnits, removeUnit, renameUnit, splitUnit } from './units'

const square = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]
const grid = (code: string, ring: Ring): Unit => ({ code, name: `Grid ${code}`, kind: 'basic', parts: [[ring]] })
const base = [grid('v001', square(0, 0, 1, 1)), grid('v002', square(1, 0, 2, 1)), grid('v003', square(2, 0, 3, 1))]
const begun = () => welded(sketchOf(base))
const named = (code: string) => ({ code, name: `Grid ${code}`, kind: 'basic' as const })
const sketchAfter = (outcome: Outcome): Sketch => {
  if ('fault' in outcome) throw new Error(outcome.fault)
  return outcome.sketch
}
const itemsAfter = (outcome: Outcome) => itemsOf('v', base, sketchAfter(outcome))
/** Without outlines, which the tests of drawing look at. */
const plain = (items: RevisionItem[]) => items.map(({ boundary, ...item }) => ({ ...item, redrawn: boundary !== undefined }))

describe('the items of a revision', () => {
  it('are none where nothing is drawn, or a border only gets a corner more', () => {
    expect(itemsOf('v', base, begun())).toEqual([])
    expect(itemsAfter(insertNode(begun(), [1, 0], [1, 1], [1, 0.5]))).toEqual([])
  })

  it('of a split: the larger half keeps its code, the other is new, and neighbours stay as they are', () => {
    const line: [number, number][] = [
      [0.3, -0.1],
      [0.3, 1.1],
    ]
    expect(plain(itemsAfter(splitUnit(begun(), 'v001', line, named('v004'))))).toEqual([
      { unit: 'GRID', action: 'CHANGE', code: 'v001', redrawn: true },
      { unit: 'GRID', action: 'CREATE', code: 'v004', kind: 'basic', name: 'Grid v004', parent: 'v', redrawn: true },
    ])
  })

  it('of a merge: what ends names the one it became part of', () => {
    expect(plain(itemsAfter(mergeUnits(begun(), ['v001', 'v002'])))).toEqual([
      { unit: 'GRID', action: 'END', code: 'v002', successors: ['v001'], redrawn: false },
      { unit: 'GRID', action: 'CHANGE', code: 'v001', predecessors: ['v002'], redrawn: true },
    ])
  })

  it('of a name: the same code changes, another code ends the one and begins the other', () => {
    expect(itemsAfter(renameUnit(begun(), 'v001', { ...named('v001'), name: 'Mill', households: 40 }))).toEqual([
      { unit: 'GRID', action: 'CHANGE', code: 'v001', name: 'Mill', households: 40 },
    ])
    expect(plain(itemsAfter(renameUnit(begun(), 'v001', named('v009'))))).toEqual([
      { unit: 'GRID', action: 'END', code: 'v001', successors: ['v009'], redrawn: false },
      {
        unit: 'GRID',
        action: 'CREATE',
        code: 'v009',
        kind: 'basic',
        name: 'Grid v009',
        parent: 'v',
        predecessors: ['v001'],
        redrawn: true,
      },
    ])
  })

  it('of a border that moves: both its neighbours and nobody else', () => {
    expect(plain(itemsAfter(moveNode(begun(), '1,1', [1.2, 1])))).toEqual([
      { unit: 'GRID', action: 'CHANGE', code: 'v001', redrawn: true },
      { unit: 'GRID', action: 'CHANGE', code: 'v002', redrawn: true },
    ])
  })

  it('of a hole, and of a grid drawn into others', () => {
    expect(plain(itemsAfter(addHole(begun(), 'v002', square(1.2, 0.2, 1.8, 0.8))))).toEqual([
      { unit: 'GRID', action: 'CHANGE', code: 'v002', redrawn: true },
    ])
    const drawn = itemsAfter(drawUnit(begun(), square(0.5, 0, 1.5, 1), named('v004'), []))
    expect(plain(drawn).map(({ action, code }) => `${action} ${code}`)).toEqual(['CHANGE v001', 'CHANGE v002', 'CREATE v004'])
  })

  it('of a grid that is taken away: whoever is drawn over its ground succeeds it, else it is given up', () => {
    const without = sketchAfter(removeUnit(begun(), 'v002'))
    expect(itemsOf('v', base, without)).toEqual([{ unit: 'GRID', action: 'END', code: 'v002', successors: [] }])
    const wider = sketchAfter(moveNode(sketchAfter(moveNode(without, '1,0', [2, 0])), '1,1', [2, 1]))
    expect(plain(itemsOf('v', base, wider))).toEqual([
      { unit: 'GRID', action: 'END', code: 'v002', successors: ['v001'], redrawn: false },
      { unit: 'GRID', action: 'CHANGE', code: 'v001', predecessors: ['v002'], redrawn: true },
    ])
  })
})

describe('a draft that is opened again', () => {
  it('is drawn as it was left, and says the same when it is saved', () => {
    const merged = mergeUnits(begun(), ['v001', 'v002'])
    const renamed = renameUnit(sketchAfter(merged), 'v003', named('v007'))
    const items = itemsAfter(renamed)
    expect(itemsOf('v', base, welded(laidOver(base, items)))).toEqual(items)
  })

  it('keeps what was drawn of a grid that ended meanwhile, and nothing of one that was only named', () => {
    const [first] = base
    const boundary = { type: 'MultiPolygon', coordinates: [[[...(first?.parts[0]?.[0] ?? []), [0, 0]]]] }
    const sketch = laidOver(base, [
      { unit: 'GRID', action: 'CHANGE', code: 'gone1', boundary },
      { unit: 'GRID', action: 'CHANGE', code: 'gone2', name: 'Mill' },
    ])
    expect([...sketch.units.keys()]).toEqual(['v001', 'v002', 'v003', 'gone1'])
  })

  it('leaves alone what is not drawn in the village', () => {
    const items: RevisionItem[] = [
      { unit: 'AREA', action: 'CHANGE', code: 'v', name: 'Village' },
      { unit: 'GRID', action: 'CHANGE', code: 'v001', name: 'Mill' },
      { unit: 'GRID', action: 'CHANGE', code: 'v002', parent: 'w' },
      { unit: 'GRID', action: 'CREATE', code: 'w009', parent: 'w', name: 'Other' },
      { unit: 'GRID', action: 'END', code: 'w001' },
    ]
    const { own, others } = partedItems('v', base, items)
    expect(own.map(({ code }) => code)).toEqual(['v001'])
    expect(others.map(({ code }) => code)).toEqual(['v', 'v002', 'w009', 'w001'])
  })
})

describe('two editors of one draft', () => {
  const rename = (code: string, name: string): RevisionItem => ({ unit: 'GRID', action: 'CHANGE', code, name })

  it('lose nothing: each keeps what only they changed', () => {
    const merged = mergedItems([rename('v001', 'A')], [rename('v001', 'A'), rename('v002', 'Mine')], [rename('v003', 'Theirs')])
    expect(merged).toEqual({
      items: [rename('v002', 'Mine'), rename('v003', 'Theirs')],
      theirs: ['v001', 'v003'],
      both: [],
    })
  })

  it('are told what both changed, the own way lying above', () => {
    const merged = mergedItems([], [rename('v001', 'Mine')], [{ ...rename('v001', 'Theirs'), predecessors: [] }])
    expect(merged).toEqual({ items: [rename('v001', 'Mine')], theirs: ['v001'], both: ['v001'] })
    expect(mergedItems([], [rename('v001', 'A')], [rename('v001', 'A')]).both).toEqual([])
  })

  it('say the same where only the first corner of an outline, or the order of the names, is another', () => {
    const outline = (corners: number[][]) => ({ type: 'Polygon', coordinates: [[...corners, corners[0]]] })
    const [a = [], b = [], c = [], d = []] = square(0, 0, 1, 1)
    const item: RevisionItem = { unit: 'GRID', action: 'CHANGE', code: 'v001', boundary: outline([a, b, c, d]) }
    const turned: RevisionItem = { code: 'v001', boundary: outline([c, d, a, b]), action: 'CHANGE', unit: 'GRID' }
    expect(sameItems([item], [turned])).toBe(true)
    expect(sameItems([item], [{ ...turned, boundary: outline([c, d, a, [1.1, 0]]) }])).toBe(false)
    expect(sameItems([item], [])).toBe(false)
  })
})
