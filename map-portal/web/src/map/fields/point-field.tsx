import type { ControlProps } from '../../shared/forms/control-props'
import { PlacePick } from './place-pick'

interface Point {
  lon: number
  lat: number
}

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
