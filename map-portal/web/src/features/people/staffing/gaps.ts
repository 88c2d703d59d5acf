import type { StaffingFigures, TownStaffing } from '../../../api/types'

/** How many people a town lacks of what the standard asks for. */
export function gapOf({
  fullTime,
  assistants,
  certified,
}: Pick<StaffingFigures, 'fullTime' | 'assistants' | 'certified'>): number {
  return fullTime.gap + assistants.gap + certified.gap
}

/** Towns that lack most come first, the others keep the order of the area tree. */
export function gapsFirst(towns: readonly TownStaffing[]): TownStaffing[] {
  return towns
    .map((town, index) => ({ town, index }))
    .sort((one, other) => gapOf(other.town.figures) - gapOf(one.town.figures) || one.index - other.index)
    .map(({ town }) => town)
}
