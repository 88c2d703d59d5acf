import { access } from './generated/access'
import type { components as Analysis } from './generated/analysis'
import type { components as Dispute } from './generated/dispute'
import type { components as Gateway } from './generated/gateway'
import type { components as Grid } from './generated/grid'

export type Area = Grid['schemas']['Area']
export type AreaLevel = Grid['schemas']['AreaLevel']
export type GridCell = Grid['schemas']['Grid']
export type TileJson = Grid['schemas']['TileJson']
export type Heat = Dispute['schemas']['Heat']
export type Trend = Dispute['schemas']['Trend']
export type Category = Dispute['schemas']['Category']
export type TriageLevel = Dispute['schemas']['TriageLevel']
export type DisputeStatus = Dispute['schemas']['DisputeStatus']
export type HotSpots = Analysis['schemas']['HotSpots']
export type HotSpotCell = Analysis['schemas']['HotSpotCell']
export type Settings = Analysis['schemas']['Settings']
export type BaseMap = Analysis['schemas']['BaseMap']
export type Session = Gateway['schemas']['Session']

/** Roles that may see areas, and roles that may see figures, as the contracts declare them. */
export const areaRoles: readonly string[] = access.grid.listAreas
export const figureRoles: readonly string[] = access.dispute.getHeat

export const triageLevels: readonly TriageLevel[] = ['RED', 'YELLOW', 'BLUE']
export const disputeStatuses: readonly DisputeStatus[] = [
  'RECEIVED',
  'ACCEPTED',
  'NOT_ACCEPTED',
  'TRIAGED',
  'ASSIGNED',
  'MEDIATING',
  'AGREED',
  'NOT_AGREED',
  'WITHDRAWN',
  'REFERRED',
  'CONFIRMATION_APPLIED',
  'CONFIRMED',
  'CONFIRMATION_REJECTED',
  'PERFORMING',
  'VISITED',
  'CLOSED',
  'ARCHIVED',
  'SUSPENDED',
  'REOPENED',
]
