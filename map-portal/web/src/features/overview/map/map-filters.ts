import type { FilterSpecification } from 'maplibre-gl'
import { nothing } from '../../../map/style'
import type { AreaTree, Place } from '../../../shared/areas/area-tree'
import type { Coverage } from '../scene/cells'

const everything = true as unknown as FilterSpecification

/** Features whose property is one of the codes. A match is looked up, where `in` would search. */
export function oneOf(property: string, codes: readonly string[]): FilterSpecification {
  return codes.length === 0 ? nothing : (['match', ['get', property], [...codes], true, false] as unknown as FilterSpecification)
}

/** Grids that lie in a place. */
export function gridsIn(tree: AreaTree, place: Place): FilterSpecification {
  const isTop = place.area === undefined || (tree.roots.length === 1 && place.ancestors.length === 0)
  return isTop || !place.area ? everything : oneOf('areaCode', tree.codesWithin([place.area]))
}

export function childrenOf(place: Place): FilterSpecification {
  return oneOf(
    'code',
    place.children.map((area) => area.code),
  )
}

/** Cells of which there are figures. */
export function coveredGrids({ any, codes }: Coverage): FilterSpecification {
  if (!any) return nothing
  return codes ? (['any', oneOf('areaCode', [...codes]), oneOf('code', [...codes])] as FilterSpecification) : everything
}

export function coveredAreas({ any, codes }: Coverage): FilterSpecification {
  if (!any) return nothing
  return codes ? oneOf('code', [...codes]) : everything
}
