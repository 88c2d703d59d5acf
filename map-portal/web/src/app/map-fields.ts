import { lazy } from 'react'
import type { MapFields } from '../shared/forms/map-fields'

/** The fields with maps, loaded when a form has one. */
export const mapFields: MapFields = {
  position: lazy(async () => ({ default: (await import('../map/fields/place-pick')).PlacePick })),
  point: lazy(async () => ({ default: (await import('../map/fields/point-field')).PointField })),
  shape: lazy(async () => ({ default: (await import('../map/fields/shape-field')).ShapeField })),
}
