import type { Place } from '../../../shared/areas/area-tree'
import { changeView } from '../view/view-store'

/** Goes into an area. */
export function openArea(code: string | undefined) {
  changeView({ area: code, grid: undefined }, 'step')
}

export function chooseGrid(code: string | undefined) {
  changeView({ grid: code })
}

/** One level up, or out of a chosen grid. */
export function goUp(place: Place, grid: string | undefined) {
  if (grid) chooseGrid(undefined)
  else if (place.area) openArea(place.ancestors.at(-1)?.code)
}
