import type { Owed } from '../../api/types'

/** A unit, or a person of a unit. */
export function OwedText({ owed: { unit, person } }: { owed: Owed }) {
  return <>{[person?.name, unit?.name].filter(Boolean).join(' · ')}</>
}
