import { describe, expect, it } from 'vitest'
import { chosenOf, crsOf, firstOf, mappingOf, missingIn } from './mapping'

const remembered = {
  target: 'grids',
  feature: { code: { property: 'BM', trim: true }, name: { property: 'MC' }, kind: { value: 'basic' } },
  parents: [{ level: 'village', code: { property: 'SZC' } }],
  attribution: 'Survey office',
}

const layer = { name: 'layer one', columns: ['BM', 'MC', 'SZC', 'ID', 'memo'].map((name) => ({ name })) }

describe('a mapping', () => {
  it('keeps what the form does not speak of', () => {
    const chosen = chosenOf(remembered)
    expect(chosen).toMatchObject({ target: 'grids', columns: { code: 'BM', name: 'MC' }, attribution: 'Survey office' })
    expect(mappingOf(chosen, layer, 'EPSG:4490')).toEqual({
      ...remembered,
      layer: 'layer one',
      crs: 'EPSG:4490',
      ignore: ['ID', 'memo'],
    })
  })

  it('takes another column, and leaves one out', () => {
    const chosen = chosenOf(remembered)
    const other = mappingOf({ ...chosen, columns: { code: 'ID' }, attribution: '' }, layer, undefined)
    expect(other.ignore).toEqual(['BM', 'MC', 'memo'])
    expect(other.feature).toEqual({ code: { property: 'ID', trim: true }, kind: { value: 'basic' } })
    expect(other).not.toHaveProperty('attribution')
    expect(other).not.toHaveProperty('crs')
  })

  it('sends no reference system but the one that is seen', () => {
    const old = { ...remembered, crs: 'EPSG:4527' }
    expect(crsOf(old)).toBe('EPSG:4527')
    expect(crsOf({ ...remembered, crs: 'auto' })).toBeUndefined()
    expect(crsOf(remembered)).toBeUndefined()
    expect(mappingOf(chosenOf(old), layer, undefined)).not.toHaveProperty('crs')
    expect(mappingOf(chosenOf(old), layer, 'EPSG:4490').crs).toBe('EPSG:4490')
  })

  it('says what it lacks, and begins with the likeliest', () => {
    expect(missingIn(firstOf([]))).toEqual(['code', 'name'])
    expect(missingIn(firstOf([{ target: 'grids', mapping: remembered, missing: [] }]))).toEqual([])
    expect(firstOf([{ target: 'areas', mapping: { target: 'areas' }, missing: [] }]).target).toBe('areas')
  })

  it('drops what only the other target has', () => {
    const chosen = chosenOf({
      target: 'areas',
      feature: { code: { property: 'a' }, name: { property: 'b' }, level: { property: 'c' } },
    })
    expect(mappingOf({ ...chosen, target: 'grids' }, layer, undefined).feature).toEqual({
      code: { property: 'a' },
      name: { property: 'b' },
    })
  })
})
