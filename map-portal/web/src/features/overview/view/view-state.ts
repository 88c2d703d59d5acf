import { type DisputeStatus, disputeStatuses, type TriageLevel, triageLevels } from '../../../api/types'
import { type PlaceLayer, placeLayers } from '../../../map/work-map/layers'
import { isDay } from '../../../shared/time/days'
import type { Step, TimeWindow } from '../time/windows'

export const shownKinds = ['count', 'change', 'hot', 'coverage', 'none'] as const
export const units = ['grid', 'area', 'hex'] as const
export const overlays = ['labels', 'lines', 'context', 'base'] as const
type Shown = (typeof shownKinds)[number]
export type Unit = (typeof units)[number]
type Overlay = (typeof overlays)[number]

/** What the portal shows. It is all in the address, so that a link shows the same to whoever may see it; no figures are. */
export interface ViewState {
  area?: string
  grid?: string
  window?: TimeWindow | 'all'
  categories: string[]
  levels: TriageLevel[]
  statuses: DisputeStatus[]
  shown: Shown
  unit: Unit
  hidden: Overlay[]
  /** Layers of what must be looked after, laid over the figures. */
  marks: PlaceLayer[]
  opacity: number
  step: Step
  table: boolean
  language?: string
}

export const plainView: ViewState = {
  categories: [],
  levels: [],
  statuses: [],
  shown: 'count',
  unit: 'grid',
  hidden: [],
  marks: [],
  opacity: 85,
  step: 'month',
  table: true,
}

const CODE = /^[\p{L}\p{N}._-]{1,40}$/u

/** Reads an address; whatever makes no sense is left out. */
export function viewOf(search: string): ViewState {
  const query = new URLSearchParams(search)
  const code = (name: string) => query.getAll(name).find((value) => CODE.test(value))
  const opacity = Number(query.get('opacity') ?? plainView.opacity)
  return {
    area: code('area'),
    grid: code('grid'),
    window: windowOf(query),
    categories: query.getAll('category').filter((value) => CODE.test(value)),
    levels: chosen(query, 'level', triageLevels),
    statuses: chosen(query, 'status', disputeStatuses),
    shown: chosen(query, 'show', shownKinds).at(0) ?? plainView.shown,
    unit: chosen(query, 'unit', units).at(0) ?? plainView.unit,
    hidden: chosen(query, 'hide', overlays),
    marks: chosen(query, 'mark', placeLayers),
    opacity: opacity >= 10 && opacity <= 100 ? Math.round(opacity) : plainView.opacity,
    step: query.get('step') === 'week' ? 'week' : 'month',
    table: query.get('table') !== '0',
    language: code('lang'),
  }
}

/** The address of a view, without what is as usual. */
export function searchOf(view: ViewState): string {
  const query = new URLSearchParams()
  const say = (name: string, value: string | undefined) => value && query.append(name, value)
  say('area', view.area)
  say('grid', view.grid)
  if (view.window === 'all') say('window', 'all')
  else if (view.window) {
    say('from', view.window.from)
    say('to', view.window.to)
  }
  for (const value of view.categories) say('category', value)
  for (const value of view.levels) say('level', value)
  for (const value of view.statuses) say('status', value)
  if (view.shown !== plainView.shown) say('show', view.shown)
  if (view.unit !== plainView.unit) say('unit', view.unit)
  for (const value of view.hidden) say('hide', value)
  for (const value of view.marks) say('mark', value)
  if (view.opacity !== plainView.opacity) say('opacity', String(view.opacity))
  if (view.step !== plainView.step) say('step', view.step)
  if (!view.table) say('table', '0')
  say('lang', view.language)
  const text = query.toString()
  return text && `?${text}`
}

function windowOf(query: URLSearchParams): TimeWindow | 'all' | undefined {
  if (query.get('window') === 'all') return 'all'
  const from = query.get('from') ?? ''
  const to = query.get('to') ?? ''
  return isDay(from) && isDay(to) && from < to ? { from, to } : undefined
}

function chosen<T extends string>(query: URLSearchParams, name: string, known: readonly T[]): T[] {
  const asked = query.getAll(name)
  return known.filter((value) => asked.includes(value))
}
