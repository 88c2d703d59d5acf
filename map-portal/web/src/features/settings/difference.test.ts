import { expect, it } from 'vitest'
import type { SettingField } from '../../api/types'
import { changesBetween } from './difference'

const form: SettingField[] = [
  { path: 'days', name: 'days', type: 'INTEGER', label: 'Days', required: true },
  { path: 'rows', name: 'rows', type: 'LIST', label: 'Rows', required: true, key: 'code' },
  { path: 'rows.code', parent: 'rows', name: 'code', type: 'CODE', label: 'Code', required: true },
  {
    path: 'rows.level',
    parent: 'rows',
    name: 'level',
    type: 'CHOICE',
    label: 'Level',
    required: true,
    options: [{ value: 'RED', label: 'Red' }],
  },
]

it('tells what was changed, added and taken out, by the words of the form', () => {
  const before = {
    days: 3,
    rows: [
      { code: 'a', level: 'BLUE' },
      { code: 'b', level: 'RED' },
    ],
  }
  const after = {
    days: 5,
    rows: [
      { code: 'c', level: 'RED' },
      { code: 'a', level: 'RED' },
    ],
  }
  expect(changesBetween(form, before, after)).toEqual([
    { where: 'Days', before: '3', after: '5' },
    { where: 'Rows › a › Level', before: 'BLUE', after: 'Red' },
    { where: 'Rows › b', before: 'Code: b; Level: Red', after: undefined },
    { where: 'Rows › c', before: undefined, after: 'Code: c; Level: Red' },
  ])
})

it('tells nothing where nothing was changed', () => {
  expect(changesBetween(form, { days: 1, rows: [] }, { days: 1, rows: [] })).toEqual([])
})
