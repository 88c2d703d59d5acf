import { expect, it } from 'vitest'
import { fieldsOfForm } from './fields'

it('the form of a setting becomes fields that hold fields', () => {
  const fields = fieldsOfForm([
    { path: 'rows', name: 'rows', type: 'LIST', label: 'Rows', required: true, max: 50 },
    {
      path: 'rows.level',
      parent: 'rows',
      name: 'level',
      type: 'CHOICE',
      label: 'Level',
      required: true,
      options: [{ value: 'RED', label: 'Red' }],
    },
    { path: 'rows.unit', parent: 'rows', name: 'unit', type: 'CHOICE', label: 'Unit', required: false, source: 'units' },
    {
      path: 'rows.kind',
      parent: 'rows',
      name: 'kind',
      type: 'CHOICE',
      label: 'Kind',
      required: false,
      source: 'safety-plan-kinds',
    },
  ])
  expect(fields).toHaveLength(1)
  expect(fields[0]?.fields?.map(({ name, kind, source }) => [name, kind, source])).toEqual([
    ['level', 'choice', undefined],
    ['unit', 'choice', 'units'],
    ['kind', 'text', undefined],
  ])
})
