import type { CheckPoint } from '../../../api/types'

/** A route that is being drawn; undefined parts are still to be said. */
export interface RouteDraft {
  areaCode?: string
  name: string
  expectedMinutes: number
  checkPoints: CheckPoint[]
}

const KEPT = 'linli.route'
const USUAL_MINUTES = 60

export const emptyRoute: RouteDraft = { name: '', expectedMinutes: USUAL_MINUTES, checkPoints: [] }

/** Hands places over to the page that draws a route. */
export function handToRoute(draft: RouteDraft) {
  window.sessionStorage.setItem(KEPT, JSON.stringify(draft))
}

/** What was handed over, once. */
export function handedToRoute(): RouteDraft {
  const kept = window.sessionStorage.getItem(KEPT)
  return kept ? (JSON.parse(kept) as RouteDraft) : emptyRoute
}

export function forgetRoute() {
  window.sessionStorage.removeItem(KEPT)
}

/** The check points with one moved by so many places; nothing moves out of the list. */
export function moved(points: readonly CheckPoint[], index: number, by: number): CheckPoint[] {
  const point = points[index]
  const to = index + by
  if (!point || to < 0 || to >= points.length) return [...points]
  const without = points.filter((_, at) => at !== index)
  return [...without.slice(0, to), point, ...without.slice(to)]
}
