import type { SettingField } from '../../api/types'

/** One thing that is other than before: where it stands, in words, and both values. */
export interface Change {
  where: string
  before?: string
  after?: string
}

type Json = Record<string, unknown>

/** What a version changed, told by the labels of the form. Entries of lists with a key are told apart by it, others by their place. */
export function changesBetween(form: readonly SettingField[], before: Json, after: Json): Change[] {
  return inObject(form, undefined, before, after, [])
}

function inObject(
  form: readonly SettingField[],
  parent: string | undefined,
  before: Json,
  after: Json,
  where: string[],
): Change[] {
  return form
    .filter((field) => field.parent === parent)
    .flatMap((field) => inField(form, field, before[field.name], after[field.name], [...where, field.label]))
}

function inField(form: readonly SettingField[], field: SettingField, before: unknown, after: unknown, where: string[]): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (field.type === 'OBJECT') return inObject(form, field.path, (before ?? {}) as Json, (after ?? {}) as Json, where)
  if (field.type === 'LIST') return inList(form, field, (before ?? []) as Json[], (after ?? []) as Json[], where)
  return [{ where: where.join(' › '), before: said(field, before), after: said(field, after) }]
}

function inList(form: readonly SettingField[], field: SettingField, before: Json[], after: Json[], where: string[]): Change[] {
  const nameOf = (entry: Json, index: number) => (field.key ? String(entry[field.key]) : String(index + 1))
  const old = new Map(before.map((entry, index) => [nameOf(entry, index), entry]))
  const now = new Map(after.map((entry, index) => [nameOf(entry, index), entry]))
  const names = [...new Set([...old.keys(), ...now.keys()])]
  return names.flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)]
    const here = [...where, name]
    if (was && is) return inObject(form, field.path, was, is, here)
    return [
      { where: here.join(' › '), before: was && inShort(form, field.path, was), after: is && inShort(form, field.path, is) },
    ]
  })
}

function inShort(form: readonly SettingField[], parent: string, entry: Json): string {
  return form
    .filter((field) => field.parent === parent && entry[field.name] !== undefined)
    .map((field) => `${field.label}: ${said(field, entry[field.name])}`)
    .join('; ')
}

function said(field: SettingField, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  const word = (one: unknown) => field.options?.find((option) => option.value === one)?.label ?? plain(one)
  return Array.isArray(value) ? value.map(word).join(', ') : word(value)
}

function plain(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
