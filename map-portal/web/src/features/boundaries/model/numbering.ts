import { middleOf } from './plane'
import type { Sketch, Unit } from './sketch'

const COLUMNS = 20

/**
 * Units in the order they are numbered in: west to east, then north to south (GLOSSARY). A column begins at its westernmost
 * middle and is a twentieth of the village's width wide, as the check of boundaries has it.
 */
export function inOrder(units: readonly Unit[]): Unit[] {
  const placed = units.map((unit) => ({ unit, at: middleOf(unit) })).sort((one, other) => one.at[0] - other.at[0])
  const width = ((placed.at(-1)?.at[0] ?? 0) - (placed[0]?.at[0] ?? 0)) / COLUMNS
  const columns: (typeof placed)[] = []
  for (const one of placed) {
    const column = columns.at(-1)
    const first = column?.[0]
    if (column && first && one.at[0] - first.at[0] <= width) column.push(one)
    else columns.push([one])
  }
  return columns.flatMap((column) => column.sort((one, other) => other.at[1] - one.at[1]).map(({ unit }) => unit))
}

const DIGITS = 3

/**
 * Codes for units that are new, in their order: the village's code and the next three digits after every number ever used,
 * since the code of a grid that ended stays its own.
 */
export function proposedCodes(
  sketch: Sketch,
  village: string,
  used: Iterable<string>,
  fresh: readonly string[],
): Map<string, string> {
  const numbers = [...used, ...sketch.units.keys()].filter((code) => !fresh.includes(code)).map((code) => numberIn(village, code))
  let last = Math.max(0, ...numbers)
  const news = [...sketch.units.values()].filter(({ code }) => fresh.includes(code))
  return new Map(
    inOrder(news).map(({ code }) => {
      last += 1
      return [code, codeOf(village, last)]
    }),
  )
}

/** The next code nobody has had in a village. */
export function nextCode(sketch: Sketch, village: string, used: Iterable<string>): string {
  const numbers = [...used, ...sketch.units.keys()].map((code) => numberIn(village, code))
  return codeOf(village, Math.max(0, ...numbers) + 1)
}

function numberIn(village: string, code: string): number {
  const rest = code.startsWith(village) ? code.slice(village.length) : ''
  return /^\d+$/.test(rest) ? Number(rest) : 0
}

function codeOf(village: string, number: number): string {
  return village + String(number).padStart(DIGITS, '0')
}

/** The units that are new under the codes proposed for them; the others keep theirs. */
export function numberedAnew(sketch: Sketch, village: string, used: readonly string[]): Sketch {
  const fresh = [...sketch.units.keys()].filter((code) => !used.includes(code))
  const codes = proposedCodes(sketch, village, used, fresh)
  if ([...codes].every(([code, proposed]) => code === proposed)) return sketch
  const codeFor = (code: string) => codes.get(code) ?? code
  return {
    units: new Map([...sketch.units.values()].map((unit) => [codeFor(unit.code), { ...unit, code: codeFor(unit.code) }])),
    origins: new Map([...sketch.origins].map(([code, from]) => [codeFor(code), from])),
  }
}
