import { type Answer, useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Heat, HotSpots, MapSettings, Trend } from '../../../api/types'
import type { Coverage } from '../scene/cells'
import { extentOf, type Step, type TimeWindow } from '../time/windows'
import type { ViewState } from '../view/view-state'
import type { Cells, Matters } from './question'

/** Counts by cell; asks nothing while a part of the question is not known yet. */
export function useHeat(cells: Cells | undefined, matters: Matters | undefined): Answer<Heat> {
  const key = cells && matters ? JSON.stringify([cells, matters]) : null
  return useAnswer(
    key,
    (signal) => bodyOf(api.GET('/api/dispute/heat', { signal, params: { query: { by: 'grid', ...cells, ...matters } } })),
    JSON.stringify(cells),
  )
}

export function useHotSpots(cells: Cells | undefined, matters: Matters | undefined): Answer<HotSpots> {
  const key = cells && matters ? JSON.stringify([cells, matters, document.documentElement.lang]) : null
  return useAnswer(
    key,
    (signal) => bodyOf(api.GET('/api/analysis/hot-spots', { signal, params: { query: { by: 'grid', ...cells, ...matters } } })),
    JSON.stringify(cells),
  )
}

/** Counts of the chosen kinds, step by step through the extent. */
export function useTrend({ any, area }: Coverage, view: ViewState, extent: TimeWindow | null | undefined): Answer<Trend> {
  const { step, categories: category, levels: level, statuses: status } = view
  const query = { step, area, category, level, status, ...extent }
  return useAnswer(any && extent ? JSON.stringify(query) : null, (signal) =>
    bodyOf(api.GET('/api/dispute/trend', { signal, params: { query } })),
  )
}

/** A Monday and a first of the month before anything that is kept; without it the service answers the last year only. */
const EARLIEST = '1990-01-01'

/** The time in which the reader has matters at all; null where there are none. */
export function useExtent(step: Step, enabled: boolean): Answer<TimeWindow | null> {
  return useAnswer(
    enabled ? `extent ${step}` : null,
    async (signal) =>
      extentOf(await bodyOf(api.GET('/api/dispute/trend', { signal, params: { query: { step, from: EARLIEST } } }))) ?? null,
  )
}

/** Which share of each area or grid patrols saw, by code; negative where nothing can be said. */
export type SharesSeen = ReadonlyMap<string, number>

export function useSharesSeen(cells: Cells | undefined, window: TimeWindow | undefined): Answer<SharesSeen> {
  const key = cells && window ? JSON.stringify(['seen', cells, window]) : null
  return useAnswer(
    key,
    async (signal) => {
      const query = { area: cells?.area, ...window }
      if (cells?.by === 'grid') {
        const { codes, merged } = await bodyOf(api.GET('/api/patrol/coverage/grids', { signal, params: { query } }))
        return new Map(codes.map((code, index) => [code, merged[index] ?? -1]))
      }
      const asked = { ...query, by: 'AREA' as const, areaLevel: cells?.areaLevel }
      const { rows } = await bodyOf(api.GET('/api/patrol/coverage', { signal, params: { query: asked } }))
      return new Map(rows.map(({ code, figures }) => [code, figures.merged ?? -1]))
    },
    JSON.stringify(cells),
  )
}

export function useSettings(): Answer<MapSettings> {
  return useAnswer('settings', (signal) => bodyOf(api.GET('/api/analysis/deployment', { signal })))
}
