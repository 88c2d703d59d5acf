import { describe, expect, it } from 'vitest'
import { sketchOf, type Unit } from '../model/sketch'
import { takenFrom } from './unit-values'

const unit: Unit = { code: 'v001', name: 'One', kind: 'basic', households: 300, parts: [] }
const sketch = sketchOf([unit, { ...unit, code: 'v002' }])
const typed = { code: 'v001', name: 'One', kind: 'basic' as const, nameEn: '', households: 300 }

describe('what is typed of a grid', () => {
  it('is taken where it is another', () => {
    expect(takenFrom(unit, { ...typed, name: 'First', households: null }, sketch)).toEqual({
      code: 'v001',
      name: 'First',
      kind: 'basic',
      nameEn: undefined,
      households: undefined,
    })
  })

  it('is left where nothing changed, so that leaving a field is no step to undo', () => {
    expect(takenFrom(unit, typed, sketch)).toBeUndefined()
  })

  it('is left where it cannot be', () => {
    for (const wrong of [{ code: 'v002' }, { code: 'a b' }, { name: '  ' }, { name: 'x'.repeat(201) }])
      expect(takenFrom(unit, { ...typed, ...wrong }, sketch)).toBeUndefined()
  })
})
