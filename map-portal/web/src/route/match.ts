/** The named parts of a path that has the shape, such as `/matters/:id/:section?`; undefined where it has not. */
export function match(shape: string, path: string): Record<string, string> | undefined {
  const asked = shape.split('/').filter(Boolean)
  const given = path.split('/').filter(Boolean)
  if (given.length > asked.length) return undefined
  const parts: Record<string, string> = {}
  for (const [index, part] of asked.entries()) {
    const value = given[index]
    if (part.startsWith(':')) {
      if (value !== undefined) parts[part.replace(/[:?]/g, '')] = decodeURIComponent(value)
      else if (!part.endsWith('?')) return undefined
    } else if (part !== value) return undefined
  }
  return parts
}
