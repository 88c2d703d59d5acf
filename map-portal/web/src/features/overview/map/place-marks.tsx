import { useEffect } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { listedBy, type PlaceLayer, placeLayers } from '../../../map/work-map/layers'
import { may } from '../../../shared/session/rights'
import { useScene } from '../scene/scene'
import type { PortalMap } from './portal-map'

interface Props {
  map: PortalMap | undefined
  /** Counts how often the reader asked again for what did not come. */
  attempt: number
  tellFailed: (layer: PlaceLayer) => void
}

/** What must be looked after, over the figures: the layers that the reader chose and may see. */
export function PlaceMarks(props: Props) {
  const { session } = useScene()
  return placeLayers
    .filter((layer) => may(session, listedBy[layer]))
    .map((layer) => <Marks key={layer} layer={layer} {...props} />)
}

function Marks({ map, layer, attempt, tellFailed }: Props & { layer: PlaceLayer }) {
  const { view } = useScene()
  const shown = view.marks.includes(layer)
  const { data, problem } = useAnswer(shown ? `${layer} tiles ${attempt}` : null, (signal) =>
    bodyOf(api.GET('/api/place/tiles/{layer}', { signal, params: { path: { layer } } })),
  )
  useEffect(() => map?.setMarks(layer, shown ? data : undefined), [map, layer, shown, data])
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each problem
  useEffect(() => {
    if (problem) tellFailed(layer)
  }, [problem, layer])
  return null
}
