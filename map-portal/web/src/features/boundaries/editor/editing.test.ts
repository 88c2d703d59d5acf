import { describe, expect, it } from 'vitest'
import { welded } from '../model/nodes'
import { type Ring, sketchOf, type Unit } from '../model/sketch'
import { type Act, type Editing, edited, editingOf, type Ground } from './editing'

const square = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]
const grid = (code: string, ring: Ring): Unit => ({ code, name: code, kind: 'basic', parts: [[ring]] })
const ground: Ground = { village: 'v', within: [[square(0, 0, 2, 1)]], used: ['v001', 'v002', 'v009'] }
const begun = () => editingOf(welded(sketchOf([grid('v001', square(0, 0, 1, 1)), grid('v002', square(1, 0, 2, 1))])))
const upon = (acts: readonly Act[], from: Editing = begun()) => acts.reduce((now, act) => edited(now, act, ground), from)
const codes = ({ steps }: Editing) => [...steps.now.units.keys()].sort()
const reach = 0.01

describe('the editor', () => {
  it('splits the chosen grid along a line and gives the new one a number nobody had', () => {
    const split = upon([
      { do: 'choose', code: 'v001' },
      { do: 'tool', tool: 'split' },
      { do: 'corner', at: [0.5, 0], reach },
      { do: 'corner', at: [0.5, 1.001], reach },
      { do: 'finish', name: 'Grid ' },
    ])
    expect(split.fault).toBeUndefined()
    expect(codes(split)).toEqual(['v001', 'v002', 'v010'])
    expect(split.steps.now.units.get('v010')?.name).toBe('Grid 010')
    expect(split.chosen).toEqual(['v001', 'v010'])
    const back = upon([{ do: 'undo' }], split)
    expect(codes(back)).toEqual(['v001', 'v002'])
    expect(back.chosen).toEqual(['v001'])
    expect(codes(upon([{ do: 'redo' }], back))).toEqual(['v001', 'v002', 'v010'])
  })

  it('says why something cannot be done, changes nothing, and forgets it with the next act', () => {
    const failed = upon([
      { do: 'choose', code: 'v001' },
      { do: 'tool', tool: 'split' },
      { do: 'corner', at: [0.5, 0], reach },
      { do: 'corner', at: [0.5, 0.5], reach },
      { do: 'finish', name: '' },
    ])
    expect(failed.fault?.fault).toBe('border-not-crossed-twice')
    expect(failed.steps.before).toHaveLength(0)
    expect(failed.line).toHaveLength(2)
    expect(upon([{ do: 'last-corner-away' }], failed)).toMatchObject({ fault: undefined, line: [[0.5, 0]] })
  })

  it('moves a corner with its neighbours and keeps it in hand', () => {
    const moved = upon([{ do: 'move-node', key: '1,1', to: [1.2, 1], reach }])
    expect(moved.node).toBe('1.2,1')
    const parts = (code: string) => moved.steps.now.units.get(code)?.parts[0]?.[0]
    expect(parts('v001')).toContainEqual([1.2, 1])
    expect(parts('v002')).toContainEqual([1.2, 1])
  })

  it('merges what is chosen, and goes round the corners of a grid', () => {
    const merged = upon([{ do: 'choose', code: 'v002' }, { do: 'choose', code: 'v001', also: true }, { do: 'merge' }])
    expect(codes(merged)).toEqual(['v002'])
    const round = [1, 1, 1, 1].map(
      (_, i) =>
        upon([{ do: 'choose', code: 'v001' }, ...Array.from({ length: i + 1 }, (): Act => ({ do: 'next-node', by: 1 }))]).node,
    )
    expect(new Set(round).size).toBe(4)
    expect(
      upon([
        { do: 'choose', code: 'v001' },
        { do: 'next-node', by: -1 },
      ]).node,
    ).toBe(round[3])
  })

  it('numbers what is new from west to east, after every number ever used', () => {
    const cut = (code: string, lon: number): Act[] => [
      { do: 'choose', code },
      { do: 'tool', tool: 'split' },
      { do: 'corner', at: [lon, -0.001], reach: 0 },
      { do: 'corner', at: [lon, 1.001], reach: 0 },
      { do: 'finish', name: '' },
    ]
    const before = upon([...cut('v002', 1.8), ...cut('v001', 0.2)])
    expect(codes(before)).toEqual(['v001', 'v002', 'v010', 'v011'])
    const west = ({ steps }: Editing, code: string) =>
      Math.min(...(steps.now.units.get(code)?.parts[0]?.[0] ?? []).map(([lon]) => lon))
    expect(west(before, 'v010')).toBe(1.8)
    const after = upon([{ do: 'number' }], before)
    expect(codes(after)).toEqual(['v001', 'v002', 'v010', 'v011'])
    expect(west(after, 'v010')).toBe(0)
    expect(west(after, 'v011')).toBe(1.8)
    expect(after.steps.now.origins.get('v010')).toEqual(new Set(['v001']))
  })

  it('draws the kind that was chosen, and cuts a grid into two of its own kind', () => {
    const drawn = upon([
      { do: 'tool', tool: 'draw' },
      { do: 'kind', kind: 'micro' },
      ...square(0.2, 0.2, 0.4, 0.4).map((at): Act => ({ do: 'corner', at, reach: 0 })),
      { do: 'finish', name: '' },
    ])
    expect(drawn.steps.now.units.get('v010')?.kind).toBe('micro')
    expect(drawn.steps.now.units.get('v001')).toEqual(begun().steps.now.units.get('v001'))
    const cut = upon(
      [
        { do: 'tool', tool: 'split' },
        { do: 'corner', at: [0.3, 0.1], reach: 0 },
        { do: 'corner', at: [0.3, 0.5], reach: 0 },
        { do: 'finish', name: '' },
      ],
      drawn,
    )
    expect(cut.fault).toBeUndefined()
    expect(cut.steps.now.units.get('v011')?.kind).toBe('micro')
    expect(
      upon([{ do: 'choose', code: 'v001' }, { do: 'choose', code: 'v010', also: true }, { do: 'merge' }], drawn).fault,
    ).toEqual({
      fault: 'kinds-differ',
    })
  })

  it('sets no corner on the last one again', () => {
    const line = upon([
      { do: 'tool', tool: 'draw' },
      { do: 'corner', at: [0.3, 0.3], reach },
      { do: 'corner', at: [0.302, 0.301], reach },
      { do: 'corner', at: [0.4, 0.3], reach },
    ]).line
    expect(line).toEqual([
      [0.3, 0.3],
      [0.4, 0.3],
    ])
  })

  it('goes back to choosing where nothing is chosen that a tool could work on', () => {
    const cutting = upon([
      { do: 'choose', code: 'v001' },
      { do: 'tool', tool: 'split' },
    ])
    expect(cutting.tool).toBe('split')
    expect(upon([{ do: 'choose', code: 'v001', also: true }], cutting).tool).toBe('choose')
    expect(upon([{ do: 'tool', tool: 'hole' }]).tool).toBe('choose')
    expect(upon([{ do: 'tool', tool: 'draw' }]).tool).toBe('draw')
  })

  it('leaves chosen what is chosen when another grid gets its name', () => {
    const named = upon([
      { do: 'choose', code: 'v002' },
      { do: 'rename', code: 'v001', named: { code: 'v007', name: 'Seven', kind: 'basic' } },
    ])
    expect(named.chosen).toEqual(['v002'])
    expect(codes(named)).toEqual(['v002', 'v007'])
  })

  it('forgets a line first, then a corner, then what was chosen', () => {
    const chosen = upon([
      { do: 'choose', code: 'v001' },
      { do: 'next-node', by: 1 },
    ])
    const once = upon([{ do: 'cancel' }], chosen)
    expect(once).toMatchObject({ node: undefined, chosen: ['v001'] })
    expect(upon([{ do: 'cancel' }], once).chosen).toEqual([])
  })
})
