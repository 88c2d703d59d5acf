import type { ConsentChoice } from '../../../api/types'
import { instantOfInput } from '../../../shared/forms/values'
import { type EvidenceTyped, scanOf } from './evidence'

/** The consent part of a form, as it was typed. */
export interface ConsentTyped {
  choices: ConsentChoice[]
  expires?: string
  needsGuardian?: boolean
  evidence: EvidenceTyped
}

/** The consent as the contract takes it. */
export async function consentBody(noticeVersion: number, { choices, expires, needsGuardian, evidence }: ConsentTyped) {
  const { kind, file, witness, at, guardian } = evidence
  return {
    consent: { noticeVersion, choices, expires: expires || undefined },
    needsGuardian: needsGuardian ?? false,
    evidence: {
      kind,
      file: file && (await scanOf(file)),
      witness: kind === 'SIGNATURE' ? undefined : witness?.trim() || undefined,
      at: kind !== 'SIGNATURE' && at ? instantOfInput(at) : undefined,
      guardian: needsGuardian ? guardian : undefined,
    },
  }
}
