import { type ComponentType, createContext, useContext } from 'react'
import type { Field } from '../../api/operation'
import type { Drawn, Position } from '../geometry/drawn'
import type { ControlProps } from './control-props'

export interface Point {
  lon: number
  lat: number
}

/** The fields that need a map. Forms know no map: they are handed these. */
export interface MapFields {
  position: ComponentType<ControlProps<Position>>
  point: ComponentType<ControlProps<Point>>
  shape: ComponentType<ControlProps<Drawn> & { field: Field }>
}

export const MapFieldsContext = createContext<MapFields | undefined>(undefined)

export function useMapFields(): MapFields {
  const fields = useContext(MapFieldsContext)
  if (!fields) throw new Error('No fields with maps around this form')
  return fields
}
