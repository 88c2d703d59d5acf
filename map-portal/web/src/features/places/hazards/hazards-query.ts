import { type HazardGrade, type HazardState, hazardGrades, hazardStates } from '../../../api/types'

/** Which hazards are listed. It is all in the address. */
export interface HazardsQuery {
  area?: string
  states: HazardState[]
  grades: HazardGrade[]
  kinds: string[]
  overdue?: boolean
  supervised?: boolean
  mine?: boolean
  premises?: string
  campaign?: string
}

const flags = ['overdue', 'supervised', 'mine'] as const
const names = ['area', 'premises', 'campaign'] as const

export function hazardsQueryOf(query: URLSearchParams): HazardsQuery {
  const chosen = <T extends string>(name: string, known: readonly T[]) =>
    known.filter((value) => query.getAll(name).includes(value))
  return {
    ...Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : []))),
    states: chosen('states', hazardStates),
    grades: chosen('grades', hazardGrades),
    kinds: query.getAll('kinds'),
    ...Object.fromEntries(flags.filter((flag) => query.get(flag) === 'true').map((flag) => [flag, true])),
  }
}

const closed: readonly HazardState[] = ['CLOSED', 'NOT_A_HAZARD']

/** A list that says nothing of states is about what is still to be done; that of one place or campaign tells all that there was. */
export function statesAsked({ states, premises, campaign }: HazardsQuery): HazardState[] {
  if (states.length > 0 || premises || campaign) return states
  return hazardStates.filter((state) => !closed.includes(state))
}

/** The address part of a question; the ledger of the same question has the same. */
export function searchOfHazards(asked: HazardsQuery): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== false && one !== '') query.append(name, String(one))
    }
  }
  return query.toString()
}

/** The same question to the layer of the map, whose parameters have other names. */
export function tileQueryOfHazards({ states, grades, kinds, overdue }: HazardsQuery): string {
  const query = new URLSearchParams()
  for (const state of states) query.append('state', state)
  for (const grade of grades) query.append('grade', grade)
  for (const kind of kinds) query.append('kind', kind)
  if (overdue) query.append('overdue', 'true')
  return query.toString()
}
