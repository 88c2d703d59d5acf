import type { AreaStaffing } from '../../../api/types'

type Hour = AreaStaffing['hours'][number]

/** Hours with the most missing first; those alike in the order of time. */
export function gapsFirst(hours: readonly Hour[]): Hour[] {
  return [...hours].sort((one, other) => other.gap - one.gap || one.from.localeCompare(other.from))
}
