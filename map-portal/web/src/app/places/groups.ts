export type PlaceGroup = 'matters' | 'places' | 'patrols' | 'people' | 'keeping'

/** Up to so many places are told apart at a glance and need no groups. */
const FEW = 9

interface Grouped {
  group?: PlaceGroup
}

export interface Together<P> {
  /** Undefined for what stands by itself. */
  group?: PlaceGroup
  places: readonly P[]
}

/** Places in their order, those of a group together; a group of one, or of few in all, needs no name. */
export function inGroups<P extends Grouped>(places: readonly P[]): Together<P>[] {
  const all: { group?: PlaceGroup; places: P[] }[] = []
  for (const place of places) {
    const last = all.at(-1)
    if (last && last.group === place.group) last.places.push(place)
    else all.push({ group: place.group, places: [place] })
  }
  const few = places.length <= FEW
  return all.map(({ group, places: some }) => ({ group: few || some.length === 1 ? undefined : group, places: some }))
}
