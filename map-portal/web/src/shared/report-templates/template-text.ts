import type { ReportNames } from '../../api/types'

/** Words of a line, or the name of a figure or text that stands in it. */
export type Piece = { words: string } | { name: string }

export type Part =
  | { kind: 'title' | 'heading' | 'item' | 'text'; pieces: readonly Piece[] }
  | { kind: 'view'; shape: string; name: string }
  /** Looks like a view and is none. */
  | { kind: 'odd'; words: string }

const VIEW = /^\[\s*(\w+)\s+([a-z.-]+)\s*]$/
const NAME = /\{\{\s*([a-z.-]+)\s*}}/
const beginnings = [
  ['# ', 'title'],
  ['## ', 'heading'],
  ['- ', 'item'],
] as const

/** The text of a template as its lines say it: one line a part, empty ones only part what is written. */
export function partsOf(body: string): Part[] {
  return body
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(partOf)
}

function partOf(line: string): Part {
  if (line.startsWith('[')) {
    const [, shape, name] = VIEW.exec(line) ?? []
    return shape && name ? { kind: 'view', shape: shape.toLowerCase(), name } : { kind: 'odd', words: line }
  }
  const [beginning = '', kind = 'text' as const] = beginnings.find(([start]) => line.startsWith(start)) ?? []
  return { kind, pieces: piecesOf(line.slice(beginning.length).trim()) }
}

/** Split at names, every other piece is one. */
function piecesOf(text: string): Piece[] {
  return text
    .split(NAME)
    .map((piece, index) => (index % 2 === 1 ? { name: piece } : { words: piece }))
    .filter((piece) => 'name' in piece || piece.words !== '')
}

/** What is said behind the name of a figure that is known of former periods too. */
export const comparisons = ['previous', 'change', 'last-year', 'change-last-year'] as const
type Comparison = (typeof comparisons)[number]

/** What a name in a line means; undefined where there is no such name. */
export function meaningOf(name: string, names: ReportNames): { meaning: string; comparison?: Comparison } | undefined {
  const known = [...names.texts, ...names.figures].find((one) => one.name === name)
  if (known) return { meaning: known.meaning }
  const comparison = comparisons.find((one) => name.endsWith(`.${one}`))
  const figure = names.figures.find((one) => one.compared && name === `${one.name}.${comparison}`)
  return figure && { meaning: figure.meaning, comparison }
}

/** What a view shows; undefined where there is none of that name and shape. */
export function viewOf(shape: string, name: string, names: ReportNames): string | undefined {
  return names.views.find((view) => view.name === name && view.shapes.some((one) => one === shape))?.meaning
}
