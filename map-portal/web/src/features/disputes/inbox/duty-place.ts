import type { DutyKind, InboxDuty } from '../../../api/types'

const sections: Record<DutyKind, string> = {
  ENTRY_REVIEW: 'overview',
  TAKE: 'overview',
  ARBITRATE: 'overview',
  TRIAGE: 'triage',
  SAFETY_TASK: 'triage',
  ASSIGN: 'work',
  CHECK_IN: 'supervision',
  DEADLINE: 'work',
  CONFIRMATION_APPLY: 'work',
  CLAUSE: 'work',
  VISIT: 'work',
  REFERRAL_ANSWER: 'referral',
  WHISTLE_ANSWER: 'referral',
  JOINT_TASK: 'referral',
  REMINDER_ANSWER: 'supervision',
  CASE_REVIEW: 'supervision',
  MEASURE: 'supervision',
  RIGHTS_ANSWER: 'file',
  BREAK_GLASS_REVIEW: 'file',
}

/** Where a duty is done. Who is only summoned or sent some fields goes to the summons, not into the matter. */
export function placeOfDuty({ dutyKind, disputeId, ref }: Pick<InboxDuty, 'dutyKind' | 'disputeId' | 'ref'>): string {
  if (dutyKind === 'ENTRY_REVIEW') return ref ? `/reports/${ref}` : '/reports'
  if (dutyKind === 'CASE_REVIEW' || dutyKind === 'MEASURE') return `/reviews/${disputeId}`
  // Who reviews emergency access does not see the matter.
  if (dutyKind === 'BREAK_GLASS_REVIEW') return '/rights/emergency'
  if (dutyKind === 'REFERRAL_ANSWER' && ref) return `/referrals/${ref}`
  if ((dutyKind === 'WHISTLE_ANSWER' || dutyKind === 'JOINT_TASK') && ref) return `/whistles/${ref.split(':')[0]}`
  return `/matters/${disputeId}/${sections[dutyKind]}`
}
