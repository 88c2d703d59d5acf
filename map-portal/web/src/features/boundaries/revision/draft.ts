import type { RevisionDraft, RevisionItem, RevisionLook } from '../../../api/types'
import { sameItem } from '../model/items'
import type { RevisionHead } from './kept-work'

/** Somebody who looked at no boundaries: every item keeps what it was drawn from. */
const AT_NONE: RevisionLook = { version: 0, codes: [] }

/** What is sent of a revision: its head as it is, with other items, and what they were drawn from. */
export function draftOf(
  { title, reason, legalBasis, effective, area }: RevisionHead,
  items: RevisionDraft['items'],
  looked: RevisionLook = AT_NONE,
): RevisionDraft {
  return { title, reason, effective, area, items, looked, ...(legalBasis !== undefined && { legalBasis }) }
}

/** What a village is drawn for, as it is saved. */
export interface Drawing {
  /** The items of the village that the server has, and those of elsewhere. */
  own: readonly RevisionItem[]
  others: readonly RevisionItem[]
  now: readonly RevisionItem[]
  /** The version of the published boundaries it was drawn from, and codes that the reader looked at and left as they are. */
  drawnFrom: number
  seen: ReadonlySet<string>
}

/**
 * The draft that a drawing makes. What the reader left as it was goes back word for word, so that the server still knows what it was
 * drawn from; the rest was drawn from what the reader had before their eyes.
 */
export function drawnDraft(head: RevisionHead, { own, others, now, drawnFrom, seen }: Drawing): RevisionDraft {
  const saved = new Map(own.map((item) => [item.code, item]))
  const items = now.map((item) => {
    const before = saved.get(item.code)
    return before && sameItem(before, item) ? before : item
  })
  const codes = items.filter((item) => item !== saved.get(item.code) || seen.has(item.code)).map(({ code }) => code)
  return draftOf(head, [...others, ...items], { version: drawnFrom, codes })
}
