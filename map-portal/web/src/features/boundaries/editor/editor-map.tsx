import { useEffect, useMemo, useRef, useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import type { Position } from '../../../shared/geometry/drawn'
import { edgeNear, nodesOf } from '../model/nodes'
import { boxOf } from '../model/plane'
import { multiPolygonOf, type Part, type Sketch } from '../model/sketch'
import { unitAt } from '../model/units'
import { type Act, drawsLine, type Editing, type Ground } from './editing'
import { EditorEngine } from './editor-engine'
import { actOfKey } from './keys'
import 'maplibre-gl/dist/maplibre-gl.css'

interface Props {
  editing: Editing
  ground: Ground
  /** Outlines that the findings of a check, or a fault, are about. */
  marks: readonly Position[]
  act: (act: Act) => void
  finish: () => void
}

/** The map of the editor. Whatever can be done by pointing can be done by keys while it has the focus. */
export default function EditorMap({ editing, ground, marks, act, finish }: Props) {
  const { t } = useLanguage()
  const container = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<EditorEngine>()
  const [impossible, setImpossible] = useState(false)
  const latest = useRef({ editing, act, finish })
  latest.current = { editing, act, finish }
  const label = useRef(t('boundaries.map'))

  useEffect(() => {
    if (!container.current) return
    let gone = false
    let made: EditorEngine
    try {
      made = new EditorEngine(container.current, label.current, {
        point: (at, reach, also) => pointed(latest.current, at, reach, also),
        finish: () => latest.current.finish(),
        takeNode: (key) => latest.current.act({ do: 'node', key }),
        dropNode: (key, to, reach) => latest.current.act({ do: 'move-node', key, to, reach }),
      })
    } catch {
      setImpossible(true)
      return
    }
    made.ready.then(() => !gone && setMap(made))
    return () => {
      gone = true
      made.remove()
    }
  }, [])

  useShown(map, editing, ground.within, marks)
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!map || event.target instanceof HTMLInputElement) return
    const done = actOfKey(event, editing, map)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
    if (done === 'finish') finish()
    else if (done !== 'seen') act(done)
  }
  return (
    <section className="editor-map" onKeyDown={onKeyDown}>
      <div ref={container} className="editor-canvas" data-ready={map !== undefined} />
      {(drawsLine(editing.tool) || editing.tool === 'corners') && <span className="editor-cross" aria-hidden="true" />}
      {impossible && <p className="page-quiet">{t('problem.map')}</p>}
      <Rivers map={map} />
    </section>
  )
}

interface Reach {
  editing: Editing
  act: (act: Act) => void
}

function pointed({ editing, act }: Reach, at: Position, reach: number, also: boolean) {
  const sketch = editing.steps.now
  if (drawsLine(editing.tool)) {
    act({ do: 'corner', at, reach })
    return
  }
  if (editing.tool === 'corners') {
    const edge = edgeNear(sketch, at, reach)
    if (edge && !isCorner(edge.foot, edge.a, edge.b, reach)) {
      act({ do: 'insert', a: edge.a, b: edge.b, at: edge.foot })
      return
    }
    if (edge) return
  }
  const unit = unitAt(sketch, at)
  if (unit) act({ do: 'choose', code: unit.code, also })
}

function isCorner(foot: Position, a: Position, b: Position, reach: number): boolean {
  return [a, b].some((end) => Math.hypot(end[0] - foot[0], end[1] - foot[1]) <= reach)
}

function useShown(map: EditorEngine | undefined, editing: Editing, within: readonly Part[], marks: readonly Position[]) {
  const { chosen, node, line, tool, fault } = editing
  const sketch = editing.steps.now
  const nodes = useMemo(() => nodesOf(sketch), [sketch])
  const [arrived, setArrived] = useState(false)

  useEffect(() => map?.show('units', shownUnits(sketch, chosen)), [map, sketch, chosen])
  useEffect(() => {
    map?.show('around', [{ geometry: { type: 'MultiPolygon', coordinates: multiPolygonOf({ parts: within } as never) } }])
  }, [map, within])
  useEffect(() => {
    const own = tool === 'corners' ? [...nodes.values()].filter(({ units }) => chosen.some((code) => units.has(code))) : []
    map?.setNodes(own, nodes, node)
    if (drawsLine(tool)) map?.show('nodes', line.map(cornerOf))
    const held = node && nodes.get(node)
    if (held) map?.follow(held.position)
  }, [map, nodes, chosen, node, tool, line])
  useEffect(() => {
    map?.show('line', line.length > 1 ? [{ geometry: { type: 'LineString', coordinates: [...line] } }] : [])
  }, [map, line])
  useEffect(() => {
    map?.show('marks', marks.map(cornerOf))
  }, [map, marks])
  // Only to what was just refused: faults that stand are shown where they are, and the map stays where its reader works.
  useEffect(() => {
    if (fault?.at) map?.goTo(fault.at)
  }, [map, fault])
  useEffect(() => {
    const corners = within.length > 0 ? within.flat().flat() : [...nodes.values()].map(({ position }) => position)
    if (!map || arrived || corners.length === 0) return
    map.fit(boxOf(corners))
    setArrived(true)
  }, [map, within, nodes, arrived])
}

function cornerOf(at: Position) {
  return { geometry: { type: 'Point' as const, coordinates: at } }
}

function shownUnits(sketch: Sketch, chosen: readonly string[]) {
  return [...sketch.units.values()].map((unit) => ({
    geometry: { type: 'MultiPolygon' as const, coordinates: multiPolygonOf(unit) },
    properties: { code: unit.code, label: unit.name, kind: unit.kind, chosen: chosen.includes(unit.code) },
  }))
}

function Rivers({ map }: { map: EditorEngine | undefined }) {
  const tiles = useAnswer('context tiles of the editor', (signal) =>
    bodyOf(api.GET('/api/grid/tiles/{layer}', { signal, params: { path: { layer: 'context' } } })),
  )
  useEffect(() => {
    if (tiles.data) map?.addGround(tiles.data)
  }, [map, tiles.data])
  return null
}
