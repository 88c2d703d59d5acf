import { describe, expect, it } from 'vitest'
import type { Position } from '../../../shared/geometry/drawn'
import { insertNode, moveNode, nodesOf, removeNode, snapped, welded } from './nodes'
import { proposedCodes } from './numbering'
import { squareMetres } from './plane'
import { keyOf, type Outcome, type Ring, type Sketch, sketchOf, type Unit } from './sketch'
import { addHole, drawUnit, faultsOf, fillHoles, mergeUnits, removeUnit, renameUnit, splitUnit } from './units'

const square = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]

const grid = (code: string, ...rings: Ring[]): Unit => ({ code, name: code, kind: 'basic', parts: [rings] })

/** Two squares side by side, and a third along the top of both. */
const three = () =>
  welded(sketchOf([grid('a', square(0, 0, 1, 1)), grid('b', square(1, 0, 2, 1)), grid('c', square(0, 1, 2, 2))]))

const done = (outcome: Outcome): Sketch => {
  if ('fault' in outcome) throw new Error(outcome.fault)
  return outcome.sketch
}
const unitIn = (sketch: Sketch, code: string): Unit => sketch.units.get(code) ?? grid('none')
const ringOf = (sketch: Sketch, code: string): Ring => unitIn(sketch, code).parts[0]?.[0] ?? []
const area = (sketch: Sketch, code?: string) =>
  [...sketch.units.values()].filter((unit) => !code || unit.code === code).reduce((sum, unit) => sum + squareMetres(unit), 0)
const named = (code: string) => ({ code, name: code, kind: 'basic' as const })

/** Every edge of the sketch belongs to at most two basic units, once in each direction. */
function isTight(sketch: Sketch): boolean {
  const edges = new Set<string>()
  for (const unit of sketch.units.values()) {
    for (const ring of unit.parts.flat()) {
      for (let i = 0; i < ring.length; i++) {
        const [a, b] = [ring[i], ring[(i + 1) % ring.length]]
        const key = a && b ? `${keyOf(a)} ${keyOf(b)}` : ''
        if (edges.has(key)) return false
        edges.add(key)
      }
    }
  }
  return true
}

describe('corners', () => {
  it('welds a corner of two into the long side of the third', () => {
    expect(ringOf(three(), 'c')).toContainEqual([1, 1])
    expect(nodesOf(three()).get('1,1')?.units).toEqual(new Set(['a', 'b', 'c']))
  })

  it('moves a shared corner once for all who have it', () => {
    const moved = done(moveNode(three(), '1,1', [1.2, 1.1]))
    for (const code of ['a', 'b', 'c']) expect(ringOf(moved, code)).toContainEqual([1.2, 1.1])
    expect(area(moved)).toBeCloseTo(area(three()), -3)
    expect(isTight(moved)).toBe(true)
  })

  it('puts a corner into a shared edge for both, and takes it away again', () => {
    const more = done(insertNode(three(), [1, 0], [1, 1], [1, 0.5]))
    expect(ringOf(more, 'a')).toContainEqual([1, 0.5])
    expect(ringOf(more, 'b')).toContainEqual([1, 0.5])
    const less = done(removeNode(more, '1,0.5'))
    expect(ringOf(less, 'a')).toHaveLength(4)
    expect(ringOf(less, 'b')).toHaveLength(4)
  })

  it('keeps a corner where several borders meet, and the last three of a ring', () => {
    expect(removeNode(three(), '1,1')).toMatchObject({ fault: 'several-meet-here' })
    const triangle = sketchOf([
      grid('t', [
        [0, 0],
        [1, 0],
        [0, 1],
      ]),
    ])
    expect(removeNode(triangle, '0,0')).toMatchObject({ fault: 'too-few-corners' })
  })

  it('says that there is no such edge', () => {
    expect(insertNode(three(), [0, 0], [2, 2], [1, 1])).toMatchObject({ fault: 'no-such-edge' })
  })

  it('snaps to corners before edges, and to nothing out of reach', () => {
    expect(snapped(three(), [1.02, 1.01], 0.05)).toMatchObject({ position: [1, 1], key: '1,1' })
    expect(snapped(three(), [0.5, 0.02], 0.05)).toEqual({ position: [0.5, 0] })
    expect(snapped(three(), [0.5, 0.5], 0.05)).toEqual({ position: [0.5, 0.5] })
  })

  it('welds where a corner is dropped onto an edge of somebody else', () => {
    const apart = sketchOf([grid('a', square(0, 0, 1, 1)), grid('b', square(1.5, 0, 2, 1))])
    const moved = done(moveNode(apart, '1.5,0', [1, 0.5]))
    expect(ringOf(moved, 'a')).toContainEqual([1, 0.5])
  })
})

describe('units', () => {
  it('splits along a line from outside to outside; the area stays and the border is shared', () => {
    const split = done(
      splitUnit(
        three(),
        'a',
        [
          [0.4, -0.5],
          [0.4, 0.5],
          [0.3, 1.5],
        ],
        named('d'),
      ),
    )
    expect(area(split)).toBeCloseTo(area(three()), -3)
    expect(isTight(split)).toBe(true)
    expect(squareMetres(unitIn(split, 'a'))).toBeGreaterThan(squareMetres(unitIn(split, 'd')))
    expect(split.origins.get('d')).toEqual(new Set(['a']))
    // The neighbour above has the new corner too.
    expect(ringOf(split, 'c').length).toBe(ringOf(three(), 'c').length + 1)
  })

  it('splits from border to border, ending in corners', () => {
    const split = done(
      splitUnit(
        three(),
        'a',
        [
          [0, 0],
          [1, 1],
        ],
        named('d'),
      ),
    )
    expect(ringOf(split, 'a')).toHaveLength(3)
    expect(ringOf(split, 'd')).toHaveLength(3)
  })

  it('does not split along a line that stops inside, or crosses more than twice, or goes through a hole', () => {
    const fault = { fault: 'border-not-crossed-twice' }
    expect(
      splitUnit(
        three(),
        'a',
        [
          [0.5, -1],
          [0.5, 0.5],
        ],
        named('d'),
      ),
    ).toMatchObject(fault)
    expect(
      splitUnit(
        three(),
        'a',
        [
          [-1, 0.2],
          [2, 0.2],
          [2, 0.8],
          [-1, 0.8],
        ],
        named('d'),
      ),
    ).toMatchObject(fault)
    const holed = sketchOf([grid('a', square(0, 0, 1, 1), square(0.4, 0.4, 0.6, 0.6))])
    expect(
      splitUnit(
        holed,
        'a',
        [
          [-1, 0.5],
          [2, 0.5],
        ],
        named('d'),
      ),
    ).toMatchObject(fault)
    expect(
      splitUnit(
        three(),
        'a',
        [
          [0.5, -1],
          [0.5, 2],
        ],
        named('b'),
      ),
    ).toMatchObject({ fault: 'code-taken' })
  })

  it('gives a hole to the half it lies in', () => {
    const holed = sketchOf([grid('a', square(0, 0, 1, 1), square(0.1, 0.1, 0.2, 0.2))])
    const split = done(
      splitUnit(
        holed,
        'a',
        [
          [0.7, -1],
          [0.7, 2],
        ],
        named('d'),
      ),
    )
    expect(unitIn(split, 'a').parts[0]).toHaveLength(2)
    expect(unitIn(split, 'd').parts[0]).toHaveLength(1)
  })

  it('merges neighbours into the first, and splitting and merging give the same ground back', () => {
    const merged = done(mergeUnits(three(), ['a', 'b']))
    expect([...merged.units.keys()].sort()).toEqual(['a', 'c'])
    expect(area(merged)).toBeCloseTo(area(three()), -3)
    expect(merged.origins.get('a')).toEqual(new Set(['a', 'b']))
    const split = done(
      splitUnit(
        three(),
        'a',
        [
          [0.4, -1],
          [0.4, 2],
        ],
        named('d'),
      ),
    )
    const back = done(mergeUnits(split, ['a', 'd']))
    expect(area(back, 'a')).toBeCloseTo(area(three(), 'a'), -3)
    expect(unitIn(back, 'a').parts).toHaveLength(1)
  })

  it('merges a ring of four into one with a hole', () => {
    const ring = welded(
      sketchOf([
        grid('s', square(0, 0, 3, 1)),
        grid('n', square(0, 2, 3, 3)),
        grid('w', square(0, 1, 1, 2)),
        grid('e', square(2, 1, 3, 2)),
      ]),
    )
    const merged = done(mergeUnits(ring, ['s', 'e', 'n', 'w']))
    expect(unitIn(merged, 's').parts).toHaveLength(1)
    expect(unitIn(merged, 's').parts[0]).toHaveLength(2)
    expect(area(merged)).toBeCloseTo(area(ring), -3)
  })

  it('does not merge what only touches in a corner or not at all', () => {
    const apart = welded(sketchOf([grid('a', square(0, 0, 1, 1)), grid('b', square(1, 1, 2, 2))]))
    expect(mergeUnits(apart, ['a', 'b'])).toMatchObject({ fault: 'not-neighbours' })
    expect(mergeUnits(three(), ['a'])).toMatchObject({ fault: 'not-neighbours' })
  })

  it('draws a new basic grid out of those below it', () => {
    const drawn = done(drawUnit(three(), square(0.5, 0.5, 1.5, 1.5), named('d'), [[square(0, 0, 2, 2)]]))
    expect(area(drawn)).toBeCloseTo(area(three()), -3)
    expect(isTight(drawn)).toBe(true)
    expect(drawn.origins.get('d')).toEqual(new Set(['a', 'b', 'c']))
  })

  it('cuts off what lies outside the village, and lays a dedicated grid over the others', () => {
    const drawn = done(drawUnit(three(), square(-1, -1, 0.5, 0.5), named('d'), [[square(0, 0, 2, 2)]]))
    expect(area(drawn)).toBeCloseTo(area(three()), -3)
    const over = done(drawUnit(three(), square(0.2, 0.2, 0.4, 0.4), { ...named('m'), kind: 'dedicated' }, []))
    expect(area(over, 'a')).toBeCloseTo(area(three(), 'a'), -3)
    expect(drawUnit(three(), square(0, 0, 1, 1), named('d'), [])).toMatchObject({ fault: 'nothing-left' })
    expect(drawUnit(three(), square(5, 5, 6, 6), named('d'), [[square(0, 0, 2, 2)]])).toMatchObject({ fault: 'outside-parent' })
    expect(
      drawUnit(
        three(),
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
        ],
        named('d'),
        [],
      ),
    ).toMatchObject({ fault: 'crosses-itself' })
  })

  it('cuts a hole, and fills it where nobody lies in it', () => {
    const holed = done(addHole(three(), 'c', square(0.2, 1.2, 0.8, 1.8)))
    expect(area(holed)).toBeLessThan(area(three()))
    expect(area(done(fillHoles(holed, 'c')))).toBeCloseTo(area(three()), -3)
    const filled = done(drawUnit(holed, square(0.2, 1.2, 0.8, 1.8), named('d'), []))
    expect(area(filled)).toBeCloseTo(area(three()), -3)
    expect(unitIn(done(fillHoles(filled, 'c')), 'c').parts[0]).toHaveLength(2)
    expect(addHole(three(), 'c', square(0.2, 0.5, 0.8, 1.8))).toMatchObject({ fault: 'not-inside' })
  })

  it('takes the last unit away from nobody, and knows codes that are taken', () => {
    expect(removeUnit(sketchOf([grid('a', square(0, 0, 1, 1))]), 'a')).toMatchObject({ fault: 'last-unit' })
    expect(renameUnit(three(), 'a', named('b'))).toMatchObject({ fault: 'code-taken' })
    const renamed = done(renameUnit(three(), 'a', named('z')))
    expect(renamed.origins.get('z')).toEqual(new Set(['a']))
  })

  it('finds what crosses itself and what leaves the village', () => {
    const bow = sketchOf([
      {
        ...grid('x'),
        parts: [
          [
            [
              [0, 0],
              [1, 1],
              [1, 0],
              [0, 1],
            ],
          ],
        ],
      },
    ])
    expect(faultsOf(bow, [])).toMatchObject([{ code: 'x', fault: 'crosses-itself' }])
    const out = done(moveNode(three(), '2,2', [2.5, 2.5] as Position))
    expect(faultsOf(out, [[square(0, 0, 2, 2)]])).toMatchObject([{ code: 'c', fault: 'outside-parent' }])
    expect(faultsOf(three(), [[square(0, 0, 2, 2)]])).toEqual([])
  })
})

describe('numbers', () => {
  it('go on from west to east, then north to south, after every number ever used', () => {
    const units = sketchOf([
      grid('v003', square(0, 0, 1, 1)),
      grid('n1', square(5, 0, 6, 1)),
      grid('n2', square(2, 0, 3, 1)),
      grid('n3', square(2, 2, 3, 3)),
    ])
    const codes = proposedCodes(units, 'v', ['v001', 'v007'], ['n1', 'n2', 'n3'])
    expect([...codes]).toEqual([
      ['n3', 'v008'],
      ['n2', 'v009'],
      ['n1', 'v010'],
    ])
  })
})
