import type { Field } from '../api/operation'

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

const bySource: Record<string, Pick> = { categories: 'category', units: 'unit', areas: 'area' }

/** What is picked in a field; undefined where something is typed. */
export function pickOf({ name, kind, source, options, choices }: Field, path: (string | number)[]): Pick | undefined {
  if (options || choices) return undefined
  if (source) return bySource[source]
  if (kind !== 'text' && kind !== 'id' && kind !== 'texts') return undefined
  return byPath[path.filter((step) => typeof step === 'string').join('.')] ?? byName[name]
}
