import { useEffect, useState } from 'react'
import { type Answer, useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { BaseMap, TileJson } from '../../../api/types'
import { gridSources } from '../../../map/style'
import type { PortalMap } from './portal-map'

/** What tiles there are. One that cannot be described is told as failed, the others are drawn. */
export function useSources(
  map: PortalMap | undefined,
  figures: boolean,
  baseMap: BaseMap | undefined,
  tellFailed: (source: string) => void,
) {
  const areas = useTileJson('areas')
  const grids = useTileJson('grids')
  const context = useTileJson('context')
  const heat = useAnswer(figures ? 'heat tiles' : null, (signal) =>
    bodyOf(api.GET('/api/dispute/tiles/{layer}', { signal, params: { path: { layer: 'heat' } } })),
  )
  const answers = [areas, grids, context]
  const [drawn, setDrawn] = useState<string[]>([])

  const described = answers.map((answer) => answer.data)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the three descriptions are what it depends on
  useEffect(() => {
    if (!map) return
    for (const [index, source] of gridSources.entries()) {
      const tiles = described[index]
      if (tiles) map.addSource(source, tiles)
    }
    setDrawn(gridSources.filter((_, index) => described[index]))
  }, [map, ...described])

  useEffect(() => {
    if (map && baseMap) map.addBaseMap(baseMap)
  }, [map, baseMap])

  const failed = [...gridSources, 'heat'].filter((_, index) => [...answers, heat][index]?.problem).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each set of failed sources
  useEffect(() => {
    for (const source of failed.split(',').filter(Boolean)) tellFailed(source)
  }, [failed])

  const retry = () => {
    for (const answer of [...answers, heat]) if (answer.problem) answer.retry()
  }
  return { drawn: drawn.join(), heat: heat.data, baseMap, retry }
}

function useTileJson(layer: (typeof gridSources)[number]): Answer<TileJson> {
  return useAnswer(`${layer} tiles`, (signal) =>
    bodyOf(api.GET('/api/grid/tiles/{layer}', { signal, params: { path: { layer } } })),
  )
}
