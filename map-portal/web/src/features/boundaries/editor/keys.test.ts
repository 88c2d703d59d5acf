import { describe, expect, it } from 'vitest'
import type { Position } from '../../../shared/geometry/drawn'
import { sketchOf, type Unit } from '../model/sketch'
import { type Act, edited, editingOf, type Ground } from './editing'
import { actOfKey } from './keys'

const unit: Unit = {
  code: 'v001',
  name: 'One',
  kind: 'basic',
  parts: [
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ],
  ],
}
const ground: Ground = { village: 'v', within: [], used: ['v001'] }
const having = (...acts: Act[]) => acts.reduce((now, act) => edited(now, act, ground), editingOf(sketchOf([unit])))
const at = (middle: Position) => ({ middle, pixel: [0.001, 0.001] as Position, pan: () => undefined, zoom: () => undefined })
const press = (key: string) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false })
const inCorners = having({ do: 'choose', code: 'v001' }, { do: 'tool', tool: 'corners' })

describe('keys of the editor', () => {
  it('go from corner to corner only with the tool for corners', () => {
    expect(actOfKey(press(']'), inCorners, at([0, 0]))).toEqual({ do: 'next-node', by: 1 })
    expect(actOfKey(press('['), inCorners, at([0, 0]))).toEqual({ do: 'next-node', by: -1 })
    expect(actOfKey(press(']'), having({ do: 'choose', code: 'v001' }), at([0, 0]))).toBeUndefined()
  })

  it('set at the cross what pointing there would', () => {
    expect(actOfKey(press(' '), inCorners, at([0.5, 0.002]))).toMatchObject({ do: 'insert', at: [0.5, 0] })
    expect(actOfKey(press(' '), inCorners, at([0.998, 0.002]))).toEqual({ do: 'node', key: '1,0' })
    expect(actOfKey(press(' '), inCorners, at([0.5, 0.5]))).toBeUndefined()
    expect(actOfKey(press(' '), having({ do: 'tool', tool: 'draw' }), at([0.5, 0.5]))).toMatchObject({
      do: 'corner',
      at: [0.5, 0.5],
    })
    expect(actOfKey(press(' '), having(), at([0.5, 0.5]))).toBeUndefined()
  })
})
