import { describe, expect, it } from 'vitest'
import { type OperationName, operations } from '../../api/generated/forms'
import type { Field } from '../../api/operation'
import { firstMessage } from '../../locales/messages'

/** Not asked in a form of the desk. */
const notAsked: readonly OperationName[] = [
  'locate',
  'sendImportFile',
  'deleteImportFile',
  'tryImport',
  'importSentFile',
  'rememberImportMapping',
  'forgetImportMapping',
  // On the pages of revisions: their forms, the editor of boundaries, and the steps.
  'createRevision',
  'updateRevision',
  'checkRevision',
  'previewRevision',
  'proposeRevision',
  'publishRevision',
  'withdrawRevision',
  // Shown beside what it would do.
  'previewRepair',
  'previewTemplate',
  'previewAppraisalScheme',
  'previewMatches',
  'publishSetting',
  'checkSetting',
  'publishSettingOfPeople',
  'checkSettingOfPeople',
  'readNotice',
  'publishSettingOfPlaces',
  'checkSettingOfPlaces',
  'findSimilarPremises',
  'previewHazardGrade',
  // Asked on pages of their own: the form of an inspection, its signatures, photos, the round of a day.
  'beginInspection',
  'saveInspectionPart',
  'submitInspection',
  'signInspection',
  'signInspectionForBusiness',
  'addInspectionPhoto',
  'addPremisesPhoto',
  'addHazardPhoto',
  'planInspectionRoute',
  'orderInspectionRoute',
  'publishSettingOfPatrols',
  'checkSettingOfPatrols',
  'publishSettingOfFabric',
  'checkSettingOfFabric',
  'publishSettingOfAnalysis',
  'checkSettingOfAnalysis',
  // Buttons of the phone page; routes are drawn on a page of their own.
  'sendShiftFixes',
  'checkInToShift',
  'startUnplannedShift',
  'pauseShift',
  'resumeShift',
  'checkOut',
  'raiseAlarm',
  'noteIncident',
  'addIncidentPhoto',
  'drawPatrolRoute',
  'changePatrolRoute',
]
/** Asked by one service of another. */
const amongServices = (name: OperationName) => operations[name].roles.every((role) => role === 'service')
const asked = (Object.keys(operations) as OperationName[]).filter(
  (name) => !notAsked.includes(name) && !amongServices(name) && name !== 'fileReport',
)

function wordless(fields: readonly Field[]): string[] {
  return fields.flatMap(({ name, of, choices = [], fields: inner = [] }) => [
    ...(firstMessage('en', [`field.${name}`]) ? [] : [`field.${name}`]),
    ...choices
      .filter((value) => !firstMessage('en', [`choice.${of ?? name}.${value}`, `status.${value}`, `level.${value}`]))
      .map((value) => `choice.${of ?? name}.${value}`),
    ...wordless(inner),
  ])
}

describe('forms drawn from the contracts', () => {
  it('have a name for every operation', () => {
    expect(asked.filter((name) => !firstMessage('en', [`do.${name}`]))).toEqual([])
  })

  it('have words for every field and every choice', () => {
    const missing = [...asked, 'fileReport' as const].flatMap((name) => wordless(operations[name].fields))
    expect([...new Set(missing)]).toEqual([])
  })
})
