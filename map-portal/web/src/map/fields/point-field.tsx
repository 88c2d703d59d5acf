import type { ControlProps } from '../../shared/forms/control-props'
import type { Point } from '../../shared/forms/map-fields'
import { PlacePick } from './place-pick'

/** A position with its degrees by name. */
export function PointField({ id, value, onChange }: ControlProps<Point>) {
  return (
    <PlacePick
      id={id}
      value={value && [value.lon, value.lat]}
      onChange={(place) => onChange?.(place && { lon: place[0], lat: place[1] })}
    />
  )
}
