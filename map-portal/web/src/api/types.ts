import { access } from './generated/access'
import type { components as AlarmContract } from './generated/alarm'
import type { components as Analysis } from './generated/analysis'
import type { components as AppraisalContract } from './generated/appraisal'
import type { components as AuditContract } from './generated/audit'
import type { components as BreakGlassContract } from './generated/breakglass'
import type { components as CampaignContract } from './generated/campaign'
import type { components as ChecklistContract } from './generated/checklist'
import type { components as ChecksContract } from './generated/checks'
import type { components as CoverageContract } from './generated/coverage'
import type { components as DeviceContract } from './generated/device'
import type { components as DisputeContract } from './generated/dispute'
import type { components as DutyPointContract } from './generated/dutypoint'
import type { components as FileOfMatter } from './generated/file'
import type { components as FixContract } from './generated/fix'
import type { components as Gateway } from './generated/gateway'
import type { components as Grid } from './generated/grid'
import type { components as HazardContract } from './generated/hazard'
import type { components as HeldContract } from './generated/held'
import type { components as ImportContract } from './generated/imports'
import type { components as IncidentContract } from './generated/incident'
import type { components as InspectionContract } from './generated/inspection'
import type { components as Intake } from './generated/intake'
import type { components as KeyAreaContract } from './generated/keyarea'
import type { components as Matters } from './generated/matter'
import type { components as PartyContract } from './generated/party'
import type { components as SpecialCampaignContract } from './generated/place-campaign'
import type { components as PostsContract } from './generated/posts'
import type { components as PremisesContract } from './generated/premises'
import type { components as Referrals } from './generated/referral'
import type { components as RegisterContract } from './generated/register'
import type { components as ReportContract } from './generated/report'
import type { components as RevisionContract } from './generated/revisions'
import type { components as RightsContract } from './generated/rights'
import type { components as RotaContract } from './generated/rota'
import type { components as SettingsContract } from './generated/settings'
import type { components as ShiftContract } from './generated/shift'
import type { components as StaffContract } from './generated/staff'
import type { components as Supervision } from './generated/supervision'
import type { components as SupportContract } from './generated/support'
import type { components as TeamContract } from './generated/team'
import type { components as TriageContract } from './generated/triage'
import type { components as Units } from './generated/unit'
import type { components as VolunteerContract } from './generated/volunteer'
import type { components as WorkContract } from './generated/work'
import type { components as WorkforceContract } from './generated/workforce'

export type Area = Grid['schemas']['Area']
export type AreaLevel = Grid['schemas']['AreaLevel']
export type GridCell = Grid['schemas']['Grid']
export type RegisteredGrid = RegisterContract['schemas']['RegisteredGrid']
export type RegisteredGridFile = RegisterContract['schemas']['RegisteredGridFile']
export type GridKind = RegisterContract['schemas']['RegisteredKind']
export type Post = PostsContract['schemas']['Post']
export type PostTime = PostsContract['schemas']['PostTime']
export type StaffOffice = PostsContract['schemas']['StaffOffice']
export type Overload = PostsContract['schemas']['Overload']
export type TileJson = Grid['schemas']['TileJson']
export type Heat = DisputeContract['schemas']['Heat']
export type Trend = DisputeContract['schemas']['Trend']
export type Category = DisputeContract['schemas']['Category']
export type TriageLevel = DisputeContract['schemas']['TriageLevel']
export type DisputeStatus = DisputeContract['schemas']['DisputeStatus']
export type AnalysisReport = ReportContract['schemas']['Report']
export type ReportKind = ReportContract['schemas']['ReportKind']
export type ReportNames = ReportContract['schemas']['ReportNames']
export type ReportPassage = ReportContract['schemas']['ReportPassage']
export type ReportTemplate = ReportContract['schemas']['ReportTemplate']
export type ReportTemplates = ReportContract['schemas']['ReportTemplates']
export type HotSpots = Analysis['schemas']['HotSpots']
export type HotSpotCell = Analysis['schemas']['HotSpotCell']
export type MapSettings = Analysis['schemas']['Deployment']
export type BaseMap = Analysis['schemas']['BaseMap']
export type Session = Gateway['schemas']['Session']
export type Dispute = DisputeContract['schemas']['Dispute']
export type ImportJob = DisputeContract['schemas']['ImportJob']
export type Rates = DisputeContract['schemas']['Rates']
export type Rate = DisputeContract['schemas']['Rate']
export type MatterFile = Matters['schemas']['MatterFile']
export type MatterParty = PartyContract['schemas']['MatterParty']
export type Recognition = PartyContract['schemas']['Recognition']
export type PartyAccessCode = PartyContract['schemas']['PartyAccessCode']
export type BreakGlass = BreakGlassContract['schemas']['BreakGlass']
export type MatterRight = HeldContract['schemas']['MatterRight']
export type AuditEntry = AuditContract['schemas']['AuditEntry']
export type AuditAction = AuditContract['schemas']['AuditAction']
export type UnusualReading = AuditContract['schemas']['UnusualReading']
export type AuditVerification = AuditContract['schemas']['AuditVerification']
export type StaffSummary = StaffContract['schemas']['StaffSummary']
export type StaffAccount = StaffContract['schemas']['StaffAccount']
export type StaffGrant = StaffContract['schemas']['StaffGrant']
export type StaffRole = StaffContract['schemas']['StaffRole']
export type StaffState = StaffContract['schemas']['StaffState']
export type StaffAction = StaffContract['schemas']['StaffAction']
export type FourEyesRequest = StaffContract['schemas']['FourEyesRequest']
export type GroupSync = StaffContract['schemas']['GroupSync']
export type Adoption = StaffContract['schemas']['Adoption']
export type OwnAccount = StaffContract['schemas']['OwnAccount']
export type SupportCase = SupportContract['schemas']['SupportCase']
export type SupportCaseBrief = SupportContract['schemas']['SupportCaseBrief']
export type SupportState = SupportContract['schemas']['SupportState']
export type SupportForm = SupportContract['schemas']['SupportForm']
export type SupportReceived = SupportContract['schemas']['SupportReceived']
export type SupportFigures = SupportContract['schemas']['SupportFigures']
export type ConsentNotice = SupportContract['schemas']['ConsentNotice']
export type ConsentOffer = SupportContract['schemas']['ConsentOffer']
export type ConsentChoice = SupportContract['schemas']['ConsentChoice']
export type PartnerLink = SupportContract['schemas']['PartnerLink']
export type RightsRequest = RightsContract['schemas']['RightsRequest']
export type RightsRequestSummary = RightsContract['schemas']['RightsRequestSummary']
export type RetentionRun = RightsContract['schemas']['RetentionRun']
export type ImpactAssessment = RightsContract['schemas']['ImpactAssessment']
export type HeldGroup = RightsContract['schemas']['HeldGroup']
export type Staffing = WorkforceContract['schemas']['StaffingAnswer']
export type StaffingFigures = WorkforceContract['schemas']['StaffingFigures']
export type TownStaffing = WorkforceContract['schemas']['TownStaffing']
export type Shortage = WorkforceContract['schemas']['Shortage']
export type WorkforceItem = WorkforceContract['schemas']['WorkforceItem']
export type WorkforceMember = WorkforceContract['schemas']['WorkforceMember']
export type WorkforceCorrection = WorkforceContract['schemas']['WorkforceCorrection']
export type StaffPosition = WorkforceContract['schemas']['StaffPosition']
export type CertificateState = WorkforceContract['schemas']['CertificateState']
export type MediationTeam = WorkforceContract['schemas']['MediationTeam']
export type Volunteer = VolunteerContract['schemas']['Volunteer']
export type VolunteerItem = VolunteerContract['schemas']['VolunteerItem']
export type VolunteerState = VolunteerContract['schemas']['VolunteerState']
export type VolunteerActivity = VolunteerContract['schemas']['VolunteerActivity']
export type Campaign = CampaignContract['schemas']['Campaign']
export type CampaignCounts = CampaignContract['schemas']['CampaignCounts']
export type CampaignProgress = CampaignContract['schemas']['CampaignProgress']
export type Household = CampaignContract['schemas']['Household']
export type HouseholdItem = CampaignContract['schemas']['HouseholdItem']
export type HouseholdTicket = CampaignContract['schemas']['HouseholdTicket']
export type Wish = CampaignContract['schemas']['Wish']
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

export type Premises = PremisesContract['schemas']['Premises']
export type PremisesItem = PremisesContract['schemas']['PremisesItem']
export type PremisesRevision = PremisesContract['schemas']['PremisesRevision']
export type PremisesState = PremisesContract['schemas']['PremisesState']
export type Importance = PremisesContract['schemas']['Importance']
export type SimilarPremises = PremisesContract['schemas']['SimilarPremises']
export type PlacePhoto = PremisesContract['schemas']['PlacePhoto']
export type OpeningHours = PremisesContract['schemas']['OpeningHours']
export type OpeningSpan = PremisesContract['schemas']['OpeningSpan']
export type OpeningDay = PremisesContract['schemas']['OpeningDay']
export type DutyPoint = DutyPointContract['schemas']['DutyPoint']
export type DutyPointState = DutyPointContract['schemas']['DutyPointState']
export type Checklist = ChecklistContract['schemas']['Checklist']
export type ChecklistVersion = ChecklistContract['schemas']['ChecklistVersion']
export type ChecklistVersionItem = ChecklistContract['schemas']['ChecklistVersionItem']
export type ChecklistSection = ChecklistContract['schemas']['ChecklistSection']
export type ChecklistItem = ChecklistContract['schemas']['ChecklistItem']
export type Inspection = InspectionContract['schemas']['Inspection']
export type InspectionListed = InspectionContract['schemas']['InspectionListed']
export type InspectionPart = InspectionContract['schemas']['InspectionPart']
export type InspectionAnswer = InspectionContract['schemas']['InspectionAnswer']
export type InspectionPhoto = InspectionContract['schemas']['InspectionPhoto']
export type InspectionPlan = InspectionContract['schemas']['InspectionPlan']
export type InspectionWhen = InspectionContract['schemas']['InspectionWhen']
export type InspectionResult = InspectionContract['schemas']['InspectionResult']
export type InspectionState = InspectionContract['schemas']['InspectionState']
export type InspectedPremises = InspectionContract['schemas']['InspectedPremises']
export type InspectionRoute = InspectionContract['schemas']['InspectionRoute']
export type InspectionStop = InspectionContract['schemas']['InspectionStop']
export type InspectionPlanMet = InspectionContract['schemas']['InspectionPlanMet']
export type InspectionPosition = InspectionContract['schemas']['InspectionPosition']
export type MyInspections = InspectionContract['schemas']['MyInspections']
export type HazardFile = HazardContract['schemas']['HazardFile']
export type HazardSummary = HazardContract['schemas']['HazardSummary']
export type HazardState = HazardContract['schemas']['HazardState']
export type HazardGrade = HazardContract['schemas']['HazardGrade']
export type HazardFact = HazardContract['schemas']['HazardFact']
export type HazardStep = HazardContract['schemas']['HazardStep']
export type HazardAreaFigures = HazardContract['schemas']['HazardAreaFigures']
export type HazardPhoto = HazardContract['schemas']['HazardPhoto']
export type KeyAreaFile = KeyAreaContract['schemas']['KeyAreaFile']
export type KeyAreaSummary = KeyAreaContract['schemas']['KeyAreaSummary']
export type KeyAreaEvent = KeyAreaContract['schemas']['KeyAreaEvent']
export type KeyAreaPhase = KeyAreaContract['schemas']['KeyAreaPhase']
export type KeyAreaVerdict = KeyAreaContract['schemas']['KeyAreaVerdict']
export type KeyAreaState = KeyAreaContract['schemas']['KeyAreaState']
export type KeyAreaFigure = KeyAreaContract['schemas']['KeyAreaFigure']
export type SpecialCampaignFile = SpecialCampaignContract['schemas']['SpecialCampaignFile']
export type SpecialCampaignSummary = SpecialCampaignContract['schemas']['SpecialCampaignSummary']
export type SpecialCampaignCounts = SpecialCampaignContract['schemas']['SpecialCampaignCounts']
export type SpecialCampaignProgress = SpecialCampaignContract['schemas']['SpecialCampaignProgress']
export type SpecialCampaignProposal = SpecialCampaignContract['schemas']['SpecialCampaignProposal']

export type Alarm = AlarmContract['schemas']['Alarm']
export type AlarmSummary = AlarmContract['schemas']['AlarmSummary']
export type CoverageRow = CoverageContract['schemas']['CoverageRow']
export type CoverageFigures = CoverageContract['schemas']['CoverageFigures']
export type CoveragePeriod = CoverageContract['schemas']['CoveragePeriod']
export type CoverageWeekday = CoverageContract['schemas']['CoverageWeekday']
export type GridCoverage = CoverageContract['schemas']['GridCoverage']
export type PlacesKnown = CoverageContract['schemas']['PlacesKnown']
export type UnseenWhat = CoverageContract['schemas']['UnseenWhat']
export type PlanFigures = CoverageContract['schemas']['PlanFigures']
export type Gap = CoverageContract['schemas']['Gap']
export type GapReasonKind = CoverageContract['schemas']['GapReasonKind']
export type GapPlaceKind = CoverageContract['schemas']['GapPlaceKind']
export type Device = DeviceContract['schemas']['Device']
export type Track = FixContract['schemas']['Track']
export type TrackQuality = FixContract['schemas']['TrackQuality']
export type TrackImportResult = FixContract['schemas']['TrackImportResult']
export type FixReceipt = FixContract['schemas']['FixReceipt']
export type NewFix = FixContract['schemas']['NewFix']
export type Incident = IncidentContract['schemas']['Incident']
export type IncidentState = IncidentContract['schemas']['IncidentState']
export type NewIncident = IncidentContract['schemas']['NewIncident']
export type IncidentKind = IncidentContract['schemas']['IncidentKind']
export type RotaTemplate = RotaContract['schemas']['RotaTemplate']
export type PlannedShift = RotaContract['schemas']['PlannedShift']
export type StandIn = RotaContract['schemas']['StandIn']
export type AreaStaffing = RotaContract['schemas']['AreaStaffing']
export type Generation = RotaContract['schemas']['Generation']
export type Shift = ShiftContract['schemas']['Shift']
export type ShiftState = ShiftContract['schemas']['ShiftState']
export type ShiftStep = ShiftContract['schemas']['ShiftStep']
export type Duty = ShiftContract['schemas']['Duty']
export type Handover = ShiftContract['schemas']['Handover']
export type StepPosition = ShiftContract['schemas']['StepPosition']
export type PatrolTeam = TeamContract['schemas']['PatrolTeam']
export type PatrolRoute = TeamContract['schemas']['PatrolRoute']
export type CheckPoint = TeamContract['schemas']['CheckPoint']

export const openingDays: readonly OpeningDay[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
export const gridKinds: readonly GridKind[] = ['basic', 'micro', 'dedicated']
export const staffOffices: readonly StaffOffice[] = ['LEADER', 'WORKER', 'LIAISON']
export const postTimes: readonly PostTime[] = ['NOW', 'LATER', 'OVER']
export const importances: readonly Importance[] = ['KEY', 'IMPORTANT', 'ORDINARY']
export const hazardGrades: readonly HazardGrade[] = ['MAJOR', 'SERIOUS', 'GENERAL']
export const hazardStates: readonly HazardState[] = [
  'REPORTED',
  'ASSIGNED',
  'RECTIFYING',
  'PENDING_ACCEPTANCE',
  'REOPENED',
  'CLOSED',
  'NOT_A_HAZARD',
]

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

export type SentFile = ImportContract['schemas']['SentFile']
export type ImportLayer = ImportContract['schemas']['ImportLayer']
export type ImportTrial = ImportContract['schemas']['ImportTrial']
export type ImportFinding = ImportContract['schemas']['ImportFinding']
export type BoundaryMapping = ImportContract['schemas']['BoundaryMapping']
export type RememberedMapping = ImportContract['schemas']['RememberedMapping']
export type SuggestedMapping = ImportContract['schemas']['SuggestedMapping']

export type BoundaryCheck = ChecksContract['schemas']['BoundaryCheck']
export type CheckFinding = ChecksContract['schemas']['CheckFinding']
export type FindingKind = ChecksContract['schemas']['FindingKind']
export type RepairLimit = ChecksContract['schemas']['RepairLimit']
export type RepairPreview = ChecksContract['schemas']['RepairPreview']

export type Revision = RevisionContract['schemas']['Revision']
export type RevisionSummary = RevisionContract['schemas']['RevisionSummary']
export type RevisionState = RevisionContract['schemas']['RevisionState']
export type RevisionItem = RevisionContract['schemas']['RevisionItem']
export type RevisionDraft = RevisionContract['schemas']['RevisionDraft']
export type RevisionLook = RevisionContract['schemas']['RevisionLook']
export type RevisionFinding = RevisionContract['schemas']['RevisionFinding']
export type RevisionCheck = RevisionContract['schemas']['RevisionCheck']
export type RevisionPreview = RevisionContract['schemas']['RevisionPreview']
export type UnitHistory = RevisionContract['schemas']['UnitHistory']
export type Crosswalk = RevisionContract['schemas']['Crosswalk']

export type Appraisal = AppraisalContract['schemas']['Appraisal']
export type AppraisalAppeal = AppraisalContract['schemas']['AppraisalAppeal']
export type AppraisalHistory = AppraisalContract['schemas']['AppraisalHistory']
export type AppraisalIndicator = AppraisalContract['schemas']['AppraisalIndicator']
export type AppraisalOutcome = AppraisalContract['schemas']['AppraisalOutcome']
export type AppraisalPreview = AppraisalContract['schemas']['AppraisalPreview']
export type AppraisalPreviewRow = AppraisalContract['schemas']['AppraisalPreviewRow']
export type AppraisalRow = AppraisalContract['schemas']['AppraisalRow']
export type AppraisalScheme = AppraisalContract['schemas']['AppraisalScheme']
export type AppraisalScore = AppraisalContract['schemas']['AppraisalScore']
export type AppraisalState = AppraisalContract['schemas']['AppraisalState']
export type AppraisalSummary = AppraisalContract['schemas']['AppraisalSummary']
