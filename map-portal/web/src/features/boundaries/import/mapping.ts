import type { BoundaryMapping, SuggestedMapping } from '../../../api/types'

export const targets = ['grids', 'areas'] as const
export type Target = (typeof targets)[number]

/** What a feature can have, by target; the first two it must have. */
const fieldsOf = {
  grids: ['code', 'name', 'nameEn', 'kind', 'parent', 'households'],
  areas: ['code', 'name', 'nameEn', 'level', 'parent', 'households'],
} as const
export type MappedField = (typeof fieldsOf)[Target][number]

export function mappedFields(target: Target): readonly MappedField[] {
  return fieldsOf[target]
}

export const needed: readonly MappedField[] = ['code', 'name']

/** What the reader chose: a column, or none, for each field. What else a mapping says is kept as it is. */
export interface Chosen {
  target: Target
  columns: Partial<Record<MappedField, string>>
  attribution?: string
  /** The rest of a mapping that was remembered: the areas above, values put together, and the like. */
  base: BoundaryMapping
}

export function chosenOf(mapping: BoundaryMapping): Chosen {
  const feature = (mapping.feature ?? {}) as Record<string, unknown>
  const columns: Chosen['columns'] = {}
  for (const field of new Set([...fieldsOf.grids, ...fieldsOf.areas])) {
    const said = feature[field]
    if (isColumn(said)) columns[field] = said.property
  }
  const attribution = typeof mapping.attribution === 'string' ? mapping.attribution : undefined
  return { target: mapping.target === 'areas' ? 'areas' : 'grids', columns, attribution, base: mapping }
}

/** The reference system a mapping was remembered with; undefined where the file is to say it. */
export function crsOf({ crs }: BoundaryMapping): string | undefined {
  return typeof crs === 'string' && crs !== 'auto' ? crs : undefined
}

/** The mapping to send, in the reference system that is chosen and in no other. Columns of the file that it does not read are said to be left out. */
export function mappingOf(
  { target, columns, attribution, base }: Chosen,
  layer: { name: string; columns: readonly { name: string }[] },
  crs: string | undefined,
): BoundaryMapping {
  const before = (base.feature ?? {}) as Record<string, unknown>
  const feature: Record<string, unknown> = {}
  for (const field of fieldsOf[target]) {
    const column = columns[field]
    if (column) feature[field] = { ...(isColumn(before[field]) ? (before[field] as object) : {}), property: column }
    else if (before[field] !== undefined && !isColumn(before[field])) feature[field] = before[field]
  }
  const { attribution: _, ignore: __, crs: ___, ...rest } = base
  const mapping: BoundaryMapping = { ...rest, target, layer: layer.name, ...(crs ? { crs } : {}), feature }
  const read = columnsRead(mapping)
  const ignore = layer.columns.map(({ name }) => name).filter((name) => !read.has(name))
  return { ...mapping, ...(ignore.length > 0 ? { ignore } : {}), ...(attribution ? { attribution } : {}) }
}

/** Every column that a mapping reads, wherever it stands in it. */
function columnsRead(part: unknown, found = new Set<string>()): Set<string> {
  if (isColumn(part)) found.add(part.property)
  if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) columnsRead(inner, found)
  return found
}

/** What a mapping needs and has not got. */
export function missingIn(chosen: Chosen): MappedField[] {
  const before = (chosen.base.feature ?? {}) as Record<string, unknown>
  return needed.filter((field) => !chosen.columns[field] && (before[field] === undefined || isColumn(before[field])))
}

/** The suggestion to begin with; a file without any begins as grids without columns. */
export function firstOf(suggestions: readonly SuggestedMapping[]): Chosen {
  const [first] = suggestions
  return chosenOf(first ? first.mapping : { target: 'grids' })
}

function isColumn(said: unknown): said is { property: string } {
  return typeof said === 'object' && said !== null && typeof (said as { property?: unknown }).property === 'string'
}
