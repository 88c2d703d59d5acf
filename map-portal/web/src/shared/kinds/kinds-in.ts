/** A kind of the settings by which the service names it. */
export interface Kind {
  code: string
  name: string
  nameEn?: string
}

/** The kinds that a setting lists; those that are not in use any more are left out. */
export function kindsIn(body: Record<string, unknown>): Kind[] {
  const lists = Object.values(body).filter(Array.isArray)
  const entries = lists.flat().filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
  return entries.flatMap(({ kind: code, name, nameEn, active }) => {
    const called = name ?? code
    if (typeof code !== 'string' || typeof called !== 'string' || active === false) return []
    return [{ code, name: called, ...(typeof nameEn === 'string' && { nameEn }) }]
  })
}
