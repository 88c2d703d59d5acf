export const sections = ['overview', 'triage', 'work', 'referral', 'supervision', 'file'] as const
export type SectionName = (typeof sections)[number]

/** Where in the file the things lie that an operation changes. */
const sectionsOf: Record<string, SectionName> = {
  confirmLevel: 'triage',
  recordFacts: 'triage',
  addSafetyMeasures: 'triage',
  finishSafetyMeasure: 'triage',
  dropSafetyMeasure: 'triage',
  refer: 'referral',
  blowWhistle: 'referral',
  checkIn: 'supervision',
  supervise: 'supervision',
  answerSupervision: 'supervision',
  archiveDispute: 'file',
  addAttachment: 'file',
  makeDocument: 'file',
  dispatchDispute: 'overview',
  takeDispute: 'overview',
  returnDispute: 'overview',
  declineDispute: 'overview',
}

export function sectionOf(operation: string): SectionName {
  return sectionsOf[operation] ?? 'work'
}

export function isSection(name: string | undefined): name is SectionName {
  return sections.includes(name as SectionName)
}
