import type { Field } from '../../api/operation'

/** What is chosen from among things there are. */
export type Pick =
  | 'unit'
  | 'person'
  | 'leader'
  | 'party'
  | 'attachment'
  | 'category'
  | 'whereToTurn'
  | 'clauseTemplate'
  | 'safetyKind'
  | 'area'
  | 'purpose'
  | 'matter'
  | 'colleague'
  | 'areaOrGrid'
  | 'team'
  | 'account'
  | 'premises'
  | 'premisesKind'
  | 'dutyPointKind'
  | 'hazardKind'
  | 'checklist'
  | 'specialCampaign'

const byName: Record<string, Pick> = {
  unit: 'unit',
  units: 'unit',
  coUnits: 'unit',
  toUnit: 'unit',
  unitCode: 'unit',
  came: 'unit',
  purpose: 'purpose',
  into: 'matter',
  dispute: 'matter',
  person: 'person',
  leadLeader: 'leader',
  sponsor: 'leader',
  party: 'party',
  performer: 'party',
  applicants: 'party',
  attachment: 'attachment',
  attachments: 'attachment',
  supersedes: 'attachment',
  category: 'category',
  areaCode: 'area',
  whereToTurn: 'whereToTurn',
}

/** Where the same name means another thing. */
const byPath: Record<string, Pick> = {
  'clauses.template': 'clauseTemplate',
  'measures.kind': 'safetyKind',
}

/** Where it means another thing in one form only; `typed`: nothing is picked. */
const byForm: Record<string, Pick | 'typed'> = {
  'linkPartner.purpose': 'typed',
  'linkPartner.person': 'typed',
  'appointStandIn.standIn': 'colleague',
  'inviteStaff.homeArea': 'area',
  'changeStaff.homeArea': 'area',
  'giveGrant.areaCode': 'areaOrGrid',
  'fileSupportRequest.place': 'areaOrGrid',
  'enterHousehold.grid': 'areaOrGrid',
  'putWorkforceMember.team': 'team',
  'putWorkforceMember.specialities': 'category',
  'assignInspectionPlan.assignee': 'account',
  'planInspection.assignee': 'account',
  'planInspection.premises': 'premises',
  'planInspection.checklist': 'checklist',
  'addInspectionStandIn.username': 'account',
  'addInspectionStandIn.standIn': 'account',
  'addInspectionStandIn.area': 'area',
  'generateInspectionPlans.area': 'area',
  'addInspectionPart.username': 'account',
  'addInspectionPart.checklist': 'checklist',
  'beginInspection.checklist': 'checklist',
  'assignHazard.responsible': 'account',
  'reportRectified.doneBy': 'account',
  'reportHazard.kind': 'hazardKind',
  'reportHazard.premises': 'premises',
  'mergePremises.into': 'premises',
  'createPremises.kind': 'premisesKind',
  'changePremises.kind': 'premisesKind',
  'createDutyPoint.kind': 'dutyPointKind',
  'changeDutyPoint.kind': 'dutyPointKind',
  'createChecklist.kinds': 'premisesKind',
  'changeChecklist.kinds': 'premisesKind',
  'createChecklist.sections.items.hazardKind': 'hazardKind',
  'changeChecklistVersion.sections.items.hazardKind': 'hazardKind',
  'listKeyAreaForRectification.unit': 'typed',
  'listKeyAreaForRectification.leader': 'account',
  'changeKeyArea.unit': 'typed',
  'changeKeyArea.leader': 'account',
  'planSpecialCampaign.premisesKinds': 'premisesKind',
  'planSpecialCampaign.areas': 'areaOrGrid',
  'planSpecialCampaign.checklists.premisesKind': 'premisesKind',
  'planSpecialCampaign.checklists.checklist': 'checklist',
  'planSpecialCampaign.tasks.areaCode': 'areaOrGrid',
  'addSpecialCampaignTask.areaCode': 'areaOrGrid',
  'openPatrolTeam.areaCode': 'areaOrGrid',
  'addPatrolMember.username': 'account',
  'assignToShift.username': 'account',
  'enterShift.username': 'account',
  'givePost.account': 'account',
  'startCheck.area': 'area',
  'takeAppraisal.area': 'area',
  'makeReport.area': 'area',
  'makeReport.campaign': 'specialCampaign',
  'makeReport.categories': 'category',
  'createDevice.areaCode': 'areaOrGrid',
  'createDevice.holder': 'account',
  'changeDevice.holder': 'account',
}

const bySource: Record<string, Pick> = { categories: 'category', units: 'unit', areas: 'area' }

/** What is picked in a field; undefined where something is typed. */
export function pickOf({ name, kind, source, options, choices }: Field, path: (string | number)[], form = ''): Pick | undefined {
  if (options || choices) return undefined
  if (source) return bySource[source]
  if (kind !== 'text' && kind !== 'id' && kind !== 'texts') return undefined
  const within = path.filter((step) => typeof step === 'string').join('.')
  const here = byForm[`${form}.${within}`]
  if (here) return here === 'typed' ? undefined : here
  return byPath[within] ?? byName[name]
}
