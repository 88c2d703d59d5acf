import type { Triage } from '../../../../api/types'
import type { OpenMatter } from '../matter-context'
import { FiredRows } from './fired-rows'

type Question = Parameters<OpenMatter['ask']>[0]

/** Asks for the level, starting with what the published table says and why. */
export function levelQuestion(triage: Triage): Question {
  return {
    operation: 'confirmLevel',
    path: { id: triage.disputeId },
    initial: { level: triage.level ?? triage.proposed.level },
    intro: <FiredRows triage={triage} />,
  }
}

/** Asks for the facts, starting with those recorded before. */
export function factsQuestion({ disputeId, facts }: Triage): Question {
  return { operation: 'recordFacts', path: { id: disputeId }, initial: { ...facts } }
}
