import type { Sketch, Unit } from '../model/sketch'
import type { Named } from '../model/units'

export const CODE = /^[A-Za-z0-9._-]{1,32}$/
export const LONGEST = 200

/** What stands in the fields; an emptied number is null. */
export type Typed = Omit<Named, 'households'> & { households?: number | null }

/** Fields that are empty now and were published with a value: a revision leaves what it does not name as it is. */
export function emptied(published: Unit | undefined, { nameEn, households }: Typed): ('nameEn' | 'households')[] {
  return [
    ...(published?.nameEn && !nameEn ? (['nameEn'] as const) : []),
    ...(published?.households !== undefined && (households ?? undefined) === undefined ? (['households'] as const) : []),
  ]
}

/**
 * What is typed of a unit, where it can be taken and is not what the unit is called already.
 *
 * @param published units by code
 */
export function takenFrom(unit: Unit, typed: Typed, sketch: Sketch, published: ReadonlyMap<string, Unit>): Named | undefined {
  const { code, name, kind } = typed
  const named: Named = { code, name, kind, nameEn: typed.nameEn || undefined, households: typed.households ?? undefined }
  const codeIsFree = code === unit.code || !sketch.units.has(code)
  if (emptied(published.get(code), typed).length > 0) return undefined
  if (!CODE.test(code) || !codeIsFree || !fits(name) || name.trim() === '' || !fits(named.nameEn ?? '')) return undefined
  return isCalled(unit, named) ? undefined : named
}

function fits(words: string): boolean {
  return words.length <= LONGEST
}

function isCalled(unit: Unit, { code, name, nameEn, kind, households }: Named): boolean {
  return (
    unit.code === code &&
    unit.name === name &&
    (unit.nameEn || undefined) === nameEn &&
    unit.kind === kind &&
    unit.households === households
  )
}
