import { goTo, usePath, useQuery } from './address'

/** What a list is asked for, kept in the address so that a link shows the same. */
export function useAddress<N extends string>(names: readonly N[]) {
  const path = usePath()
  const query = useQuery()
  const asked = Object.fromEntries(names.map((name) => [name, query.get(name) || undefined])) as Partial<Record<N, string>>
  const show = (part: Partial<Record<N, string | undefined>>) => {
    const next = new URLSearchParams(query)
    for (const [name, value] of Object.entries<string | undefined>(part)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    const search = next.toString()
    goTo(search ? `${path}?${search}` : path, 'replace')
  }
  return { asked, show }
}
