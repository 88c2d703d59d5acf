import type { Area } from '../../api/types'

export const groups = ['pages', 'areas', 'grids', 'premises', 'matters'] as const
type Group = (typeof groups)[number]

/** Something that was found: where it leads, and how it is told from others. */
export interface Found {
  group: Group
  key: string
  title: string
  /** What stands small beside it: a number, where it lies. */
  beside?: string
  href: string
}

/** So many of one group are shown; who means another one types more of it. */
export const SHOWN = 6

const NUMBER = /^\d[\d-]*$/
const SHORTEST_NUMBER = 4

/** What was typed, as it is compared: without spaces around it, small letters. */
export function asAsked(typed: string): string {
  return typed.trim().toLocaleLowerCase()
}

/**
 * Whether the words look like the number of a matter. Nothing else is looked for among matters here: whoever wants to find one by
 * what stands in it goes to the list, where only matters in their own hands are searched.
 */
export function isNumber(asked: string): boolean {
  return asked.length >= SHORTEST_NUMBER && NUMBER.test(asked)
}

export interface Page {
  name: string
  label: string
  path: string
}

export function pagesLike(asked: string, pages: readonly Page[]): Found[] {
  const like = pages.filter(({ label }) => label.toLocaleLowerCase().includes(asked))
  return like.slice(0, SHOWN).map(({ name, label, path }) => ({ group: 'pages', key: name, title: label, href: path }))
}

/** Areas by a part of their name in either language, or the beginning of their code; the higher ones first. */
export function areasLike(asked: string, areas: readonly Area[]): Area[] {
  const like = areas.filter(
    ({ code, name, nameEn }) =>
      code.toLocaleLowerCase().startsWith(asked) ||
      name.toLocaleLowerCase().includes(asked) ||
      nameEn?.toLocaleLowerCase().includes(asked),
  )
  return like.sort((a, b) => a.code.length - b.code.length || b.gridCount - a.gridCount).slice(0, SHOWN)
}

/** The next one in a list that goes round, or the first where none was chosen. */
export function neighbour(index: number | undefined, by: 1 | -1, length: number): number | undefined {
  if (length === 0) return undefined
  if (index === undefined) return by === 1 ? 0 : length - 1
  return (index + by + length) % length
}
