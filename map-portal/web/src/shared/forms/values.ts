import type { Field } from '../../api/operation'
import type { Violation } from '../../api/problem'
import { countyTime, instantOfCountyTime } from '../../locales/county-clock'

export type Values = Record<string, unknown>

/** What was typed, as the contract wants it: nothing empty, times with their offset. */
export function bodyOfForm(fields: readonly Field[], typed: Values): Values {
  const body: Values = {}
  for (const field of fields) {
    const value = asSent(field, typed[field.name])
    if (value !== undefined) body[field.name] = value
  }
  return body
}

function asSent(field: Field, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return field.kind === 'list' && field.required ? [] : undefined
  switch (field.kind) {
    case 'instant':
      return instantOfInput(String(value))
    case 'text':
    case 'long':
      return String(value).trim() || undefined
    case 'group':
      return unlessEmpty(field, bodyOfForm(field.fields ?? [], value as Values))
    case 'list':
      return (value as Values[]).map((item) => bodyOfForm(field.fields ?? [], item ?? {}))
    case 'choices':
      return unlessEmpty(field, field.whole ? (value as string[]).map(Number) : (value as object))
    case 'texts':
    case 'free':
      return unlessEmpty(field, value as object)
    default:
      return value
  }
}

function unlessEmpty<T extends object>({ required }: Field, value: T): T | undefined {
  return Object.keys(value).length > 0 || required ? value : undefined
}

/** What the form shows of a value that the server has. */
export function typedOf(fields: readonly Field[], body: Values): Values {
  const known = fields.filter(({ name }) => body[name] !== undefined && body[name] !== null)
  return Object.fromEntries(known.map((field) => [field.name, asTyped(field, body[field.name])]))
}

function asTyped(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'instant':
      return inputOfInstant(String(value))
    case 'group':
      return typedOf(field.fields ?? [], value as Values)
    case 'list':
      return (value as Values[]).map((item) => typedOf(field.fields ?? [], item))
    case 'choices':
      return field.whole ? (value as number[]).map(String) : value
    default:
      return value
  }
}

/** A time of the county, as the browser's own field has it, as an instant. */
export function instantOfInput(local: string): string {
  return instantOfCountyTime(local)?.toISOString() ?? local
}

export function inputOfInstant(instant: string): string {
  return countyTime(new Date(instant))
}

type Path = (string | number)[]

/** `clauses[0].text` or `clauses.0.text` as steps into the values. */
export function pathOf(field: string): Path {
  return field
    .split(/[.[\]/]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

/** Shown by one control, whatever of it is wrong. */
const whole = new Set<Field['kind']>(['texts', 'choices', 'free', 'point', 'shape', 'hours'])

/** Whether the form has a place where something can be said about this path. */
export function hasPlace(fields: readonly Field[], path: Path): boolean {
  const [first, ...rest] = path
  const field = fields.find((one) => one.name === first)
  if (!field) return false
  if (rest.length === 0 || whole.has(field.kind)) return true
  if (field.kind === 'list') return rest.length === 1 || hasPlace(field.fields ?? [], rest.slice(1))
  return field.kind === 'group' && hasPlace(field.fields ?? [], rest)
}

/** Violations by the field they stand at; those of no field in sight apart. */
export function placed(fields: readonly Field[], violations: readonly Violation[]) {
  const atField = new Map<string, { path: Path; errors: string[] }>()
  const apart: string[] = []
  for (const { field, message } of violations) {
    const path = pathOf(field ?? '')
    if (!hasPlace(fields, path)) apart.push(message)
    else {
      const shown = shownPath(fields, path)
      const place = atField.get(shown.join('.')) ?? { path: shown, errors: [] }
      place.errors.push(message)
      atField.set(shown.join('.'), place)
    }
  }
  return { atField: [...atField.values()], apart }
}

/** What is said of one entry of a plain list is shown at the list. */
function shownPath(fields: readonly Field[], path: Path): Path {
  const field = fields.find((one) => one.name === path[0])
  if (field?.kind === 'list' && path.length > 2) return [...path.slice(0, 2), ...shownPath(field.fields ?? [], path.slice(2))]
  if (field?.kind === 'group' && path.length > 1) return [...path.slice(0, 1), ...shownPath(field.fields ?? [], path.slice(1))]
  return path.slice(0, 1)
}
