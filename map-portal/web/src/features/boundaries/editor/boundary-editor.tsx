import { lazy, Suspense, useEffect, useMemo, useReducer } from 'react'
import { useLanguage } from '../../../locales/language'
import type { Position } from '../../../shared/geometry/drawn'
import type { Sketch, Unit } from '../model/sketch'
import { faultsOf } from '../model/units'
import { type Act, type Editing, edited, editingOf, type Ground } from './editing'
import { Toolbar } from './toolbar'
import { UnitForm } from './unit-form'
import { UnitList } from './unit-list'

const EditorMap = lazy(() => import('./editor-map'))
const nowhere: readonly Position[] = []

interface Props {
  /** What is edited; another one begins anew. */
  start: Sketch
  ground: Ground
  /** Places that a check found fault with. */
  marks?: readonly Position[]
  /** What is published of the grids, by code. */
  published: ReadonlyMap<string, Unit>
  changed: (sketch: Sketch) => void
}

/** Draws the grids of one village anew: the map with its tools, and beside it what is drawn, in words. */
export function BoundaryEditor({ start, ground, marks = nowhere, published, changed }: Props) {
  const { t } = useLanguage()
  const [editing, act] = useReducer((now: Editing, next: Act) => edited(now, next, ground), start, editingOf)
  const sketch = editing.steps.now
  const faults = useMemo(() => faultsOf(sketch, ground.within), [sketch, ground])
  const finish = () => act({ do: 'finish', name: t('boundaries.newName') })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another drawing is told
  useEffect(() => changed(sketch), [sketch])
  const { fault } = editing
  const shown = useMemo(() => (fault?.at ? [fault.at] : [...faults.map(({ at }) => at), ...marks]), [fault, faults, marks])
  const [unit] = editing.chosen.flatMap((code) => sketch.units.get(code) ?? [])
  return (
    <div className="editor">
      <Toolbar editing={editing} act={act} finish={finish} />
      <p className="editor-say" role="status">
        {fault ? t(`boundaries.fault.${fault.fault}`) : t(`boundaries.hint.${editing.tool}`)}
      </p>
      <div className="editor-work">
        <Suspense fallback={<div className="editor-map" aria-busy="true" />}>
          <EditorMap editing={editing} ground={ground} marks={shown} act={act} finish={finish} />
        </Suspense>
        <div className="editor-side">
          <UnitList editing={editing} faults={faults} act={act} />
          {unit && <UnitForm unit={unit} sketch={sketch} published={published} act={act} />}
        </div>
      </div>
    </div>
  )
}
