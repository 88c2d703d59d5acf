import { describe, expect, it } from 'vitest'
import type { Field } from '../../api/operation'
import { bodyOfForm, hasPlace, inputOfInstant, instantOfInput, pathOf, placed, typedOf } from './values'

const fields: Field[] = [
  { name: 'at', kind: 'instant', required: true },
  { name: 'place', kind: 'text', max: 200 },
  { name: 'clauses', kind: 'list', required: true, fields: [{ name: 'text', kind: 'long' }] },
  { name: 'coUnits', kind: 'texts' },
]

describe('what was typed', () => {
  it('is sent without what is empty, and with times as instants', () => {
    const typed = { at: '2026-05-01T09:30', place: '  ', clauses: [{ text: ' pays ' }], coUnits: [] }
    expect(bodyOfForm(fields, typed)).toEqual({ at: '2026-05-01T01:30:00.000Z', clauses: [{ text: 'pays' }] })
  })

  it('has an empty list where the contract wants one', () => {
    expect(bodyOfForm(fields, {})).toEqual({ clauses: [] })
  })

  it('comes back as it was typed', () => {
    const typed = { at: '2026-05-01T09:30', place: 'hall', clauses: [{ text: 'pays' }] }
    expect(typedOf(fields, bodyOfForm(fields, typed))).toEqual(typed)
  })

  it('keeps the minute of the county', () => {
    expect(inputOfInstant(instantOfInput('2026-02-03T04:05'))).toBe('2026-02-03T04:05')
  })
})

describe('what the server finds wrong', () => {
  it('is led to its field, however the path is written', () => {
    expect(pathOf('clauses[0].text')).toEqual(['clauses', 0, 'text'])
    expect(pathOf('clauses.0.text')).toEqual(['clauses', 0, 'text'])
    expect(hasPlace(fields, ['clauses', 0, 'text'])).toBe(true)
    expect(hasPlace(fields, ['clauses', 0, 'amount'])).toBe(false)
  })

  it('is shown at the field, gathered, and apart where there is none', () => {
    const { atField, apart } = placed(fields, [
      { field: 'clauses[1].text', code: 'a', message: 'too long' },
      { field: 'coUnits[0]', code: 'b', message: 'unknown' },
      { field: 'coUnits[1]', code: 'b', message: 'closed' },
      { code: 'c', message: 'no' },
    ])
    expect(atField).toEqual([
      { path: ['clauses', 1, 'text'], errors: ['too long'] },
      { path: ['coUnits'], errors: ['unknown', 'closed'] },
    ])
    expect(apart).toEqual(['no'])
  })
})

describe('a choice among numbers', () => {
  const weekdays: Field = { name: 'weekdays', kind: 'choices', choices: ['1', '2', '3'], whole: true, required: true }
  it('is shown as words and sent as numbers', () => {
    expect(typedOf([weekdays], { weekdays: [1, 3] })).toEqual({ weekdays: ['1', '3'] })
    expect(bodyOfForm([weekdays], { weekdays: ['1', '3'] })).toEqual({ weekdays: [1, 3] })
  })
})
