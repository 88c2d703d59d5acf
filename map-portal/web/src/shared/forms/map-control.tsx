import { Suspense } from 'react'
import type { Field } from '../../api/operation'
import type { Drawn, Position } from '../geometry/drawn'
import type { ControlProps } from './control-props'
import { type Point, useMapFields } from './map-fields'

/** The control for what is pointed at or drawn. */
export function MapControl({ field, id, value, onChange }: ControlProps & { field: Field }) {
  const { position: PositionField, point: PointField, shape: ShapeField } = useMapFields()
  return (
    <Suspense fallback={<div className="place-pick" aria-busy="true" />}>
      {field.kind === 'position' && <PositionField id={id} value={value as Position | undefined} onChange={onChange} />}
      {field.kind === 'point' && <PointField id={id} value={value as Point | undefined} onChange={onChange} />}
      {field.kind === 'shape' && <ShapeField id={id} field={field} value={value as Drawn | undefined} onChange={onChange} />}
    </Suspense>
  )
}
