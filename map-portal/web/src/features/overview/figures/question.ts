import type { AreaLevel, DisputeStatus, TriageLevel } from '../../../api/types'
import type { TimeWindow } from '../time/windows'
import type { ViewState } from '../view/view-state'

/** What every figure is asked for: which matters, received when. */
export interface Matters {
  from: string
  to: string
  category: string[]
  level: TriageLevel[]
  status: DisputeStatus[]
}

/** By which cells figures are asked for, within which area (undefined: all of the reader's). */
export interface Cells {
  by: 'grid' | 'area'
  area?: string
  areaLevel?: AreaLevel
}

export function mattersOf(view: ViewState, window: TimeWindow): Matters {
  return { ...window, category: view.categories, level: view.levels, status: view.statuses }
}

/** The matters as query parameters of a tile address. */
export function tileQuery(matters: Matters, area: string | undefined): string {
  const query = new URLSearchParams()
  if (area) query.append('area', area)
  query.append('from', matters.from)
  query.append('to', matters.to)
  for (const value of matters.category) query.append('category', value)
  for (const value of matters.level) query.append('level', value)
  for (const value of matters.status) query.append('status', value)
  return query.toString()
}
