import { describe, expect, it } from 'vitest'
import { sketchOf, type Unit } from '../model/sketch'
import { emptied, takenFrom } from './unit-values'

const unit: Unit = { code: 'v001', name: 'One', kind: 'basic', parts: [] }
const sketch = sketchOf([unit, { ...unit, code: 'v002' }])
const typed = { code: 'v001', name: 'One', kind: 'basic' as const, nameEn: '', households: 300 }
const none = new Map<string, Unit>()

describe('what is typed of a grid', () => {
  it('is taken where it is another', () => {
    expect(takenFrom(unit, { ...typed, name: 'First', households: null }, sketch, none)).toEqual({
      code: 'v001',
      name: 'First',
      kind: 'basic',
      nameEn: undefined,
      households: undefined,
    })
  })

  it('is left where nothing changed, so that leaving a field is no step to undo', () => {
    expect(takenFrom({ ...unit, households: 300 }, typed, sketch, none)).toBeUndefined()
  })

  it('is left where it cannot be', () => {
    for (const wrong of [{ code: 'v002' }, { code: 'a b' }, { name: '  ' }, { name: 'x'.repeat(201) }])
      expect(takenFrom(unit, { ...typed, ...wrong }, sketch, none)).toBeUndefined()
  })

  it('is left where it empties what is published, which a revision cannot do, and taken under a code of its own', () => {
    const published = new Map([['v001', { ...unit, nameEn: 'Mill', households: 300 }]])
    const empty = { ...typed, name: 'First', nameEn: '', households: null }
    expect(emptied(published.get('v001'), empty)).toEqual(['nameEn', 'households'])
    expect(takenFrom(unit, empty, sketch, published)).toBeUndefined()
    expect(takenFrom(unit, { ...empty, nameEn: 'Mill', households: 0 }, sketch, published)?.households).toBe(0)
    expect(takenFrom(unit, { ...empty, code: 'v009' }, sketch, published)?.code).toBe('v009')
  })
})
