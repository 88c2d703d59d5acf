const NAMED = /^:(\w+)(?:\(([^)]*)\))?(\?)?$/

/**
 * The named parts of a path that has the shape, such as `/matters/:id/:section?` or `/hazards/:part(overdue|figures)?`; undefined where it
 * has not.
 */
export function match(shape: string, path: string): Record<string, string> | undefined {
  const asked = shape.split('/').filter(Boolean)
  const given = path.split('/').filter(Boolean)
  if (given.length > asked.length) return undefined
  const parts: Record<string, string> = {}
  for (const [index, part] of asked.entries()) {
    const found = taken(part, given[index])
    if (!found) return undefined
    Object.assign(parts, found)
  }
  return parts
}

/** What one step of the path says; undefined where it does not fit. */
function taken(part: string, value: string | undefined): Record<string, string> | undefined {
  const [, name, choices, optional] = NAMED.exec(part) ?? []
  if (name === undefined) return part === value ? {} : undefined
  if (value === undefined) return optional ? {} : undefined
  if (choices && !choices.split('|').includes(value)) return undefined
  return { [name]: decodeURIComponent(value) }
}
