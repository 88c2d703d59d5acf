import { access } from './generated/access'
import type { components as Analysis } from './generated/analysis'
import type { components as DisputeContract } from './generated/dispute'
import type { components as FileOfMatter } from './generated/file'
import type { components as Gateway } from './generated/gateway'
import type { components as Grid } from './generated/grid'
import type { components as Intake } from './generated/intake'
import type { components as Matters } from './generated/matter'
import type { components as Referrals } from './generated/referral'
import type { components as SettingsContract } from './generated/settings'
import type { components as Supervision } from './generated/supervision'
import type { components as TriageContract } from './generated/triage'
import type { components as Units } from './generated/unit'
import type { components as WorkContract } from './generated/work'

export type Area = Grid['schemas']['Area']
export type AreaLevel = Grid['schemas']['AreaLevel']
export type GridCell = Grid['schemas']['Grid']
export type TileJson = Grid['schemas']['TileJson']
export type Heat = DisputeContract['schemas']['Heat']
export type Trend = DisputeContract['schemas']['Trend']
export type Category = DisputeContract['schemas']['Category']
export type TriageLevel = DisputeContract['schemas']['TriageLevel']
export type DisputeStatus = DisputeContract['schemas']['DisputeStatus']
export type HotSpots = Analysis['schemas']['HotSpots']
export type HotSpotCell = Analysis['schemas']['HotSpotCell']
export type MapSettings = Analysis['schemas']['Settings']
export type BaseMap = Analysis['schemas']['BaseMap']
export type Session = Gateway['schemas']['Session']
export type Dispute = DisputeContract['schemas']['Dispute']
export type ImportJob = DisputeContract['schemas']['ImportJob']
export type Rates = DisputeContract['schemas']['Rates']
export type Rate = DisputeContract['schemas']['Rate']
export type MatterFile = Matters['schemas']['MatterFile']
export type MatterParty = Matters['schemas']['MatterParty']
export type Unit = Units['schemas']['Unit']
export type InboxCount = Supervision['schemas']['InboxCount']
export type InboxDuty = Supervision['schemas']['InboxDuty']
export type Notice = Supervision['schemas']['Notice']
export type DutyKind = Supervision['schemas']['DutyKind']
export type OverdueUnit = Supervision['schemas']['OverdueUnit']
export type SupervisionOrder = Supervision['schemas']['SupervisionOrder']
export type Escalation = Supervision['schemas']['Escalation']
export type Owed = Supervision['schemas']['Owed']
export type CaseReview = Supervision['schemas']['CaseReview']
export type Report = Intake['schemas']['Report']
export type ReportMatch = Intake['schemas']['ReportMatch']
export type Dispatch = Intake['schemas']['Dispatch']
export type Referral = Referrals['schemas']['Referral']
export type Whistle = Referrals['schemas']['Whistle']
export type Setting = SettingsContract['schemas']['Setting']
export type SettingField = SettingsContract['schemas']['SettingField']
export type Triage = TriageContract['schemas']['Triage']
export type SafetyPlan = TriageContract['schemas']['SafetyPlan']
export type SafetyMeasure = TriageContract['schemas']['SafetyMeasure']
export type MatterWork = WorkContract['schemas']['MatterWork']
export type StepOffer = WorkContract['schemas']['StepOffer']
export type Agreement = WorkContract['schemas']['Agreement']
export type Attachment = FileOfMatter['schemas']['Attachment']
export type TimelineEntry = FileOfMatter['schemas']['TimelineEntry']

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
