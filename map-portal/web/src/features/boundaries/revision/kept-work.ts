import type { Revision, RevisionDraft, RevisionItem } from '../../../api/types'

/** What heads a revision. */
export type RevisionHead = Omit<RevisionDraft, 'items' | 'looked'>

/** A drawing that is not saved yet, kept in the browser so that nothing that happens to the page loses it. */
export interface KeptDrawing {
  /** The version it was begun on, and its items then: what the reader did is what differs from them. */
  version?: number
  /** The version of the published boundaries it is drawn from. */
  drawnFrom?: number
  began: RevisionItem[]
  now: RevisionItem[]
}

const drawingKey = (username: string, id: string, village: string) => `linli-boundaries ${username} ${id} ${village}`
const headKey = (username: string) => `linli-new-revision ${username}`

function read<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/** Whether it is kept: a full or locked store keeps nothing, and the reader is told. */
function write(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function keptDrawing(username: string, id: string, village: string): KeptDrawing | undefined {
  return read(drawingKey(username, id, village))
}

export function keepDrawing(username: string, id: string, village: string, drawing: KeptDrawing | undefined): boolean {
  return write(drawingKey(username, id, village), drawing)
}

/** The head of a revision that nothing was drawn for yet: the server takes none without items. */
export function keptHead(username: string): RevisionHead | undefined {
  return read(headKey(username))
}

export function keepHead(username: string, head: RevisionHead | undefined): boolean {
  return write(headKey(username), head)
}

/**
 * Keeps what was drawn for a revision that is closed by now as the beginning of a new one, and forgets it where it was; false
 * where the browser keeps nothing.
 */
export function begunAnew(
  username: string,
  revision: Revision,
  village: string,
  drawn: readonly RevisionItem[],
  drawnFrom: number | undefined,
): boolean {
  const { title, reason, legalBasis, effective, area } = revision
  const kept =
    keepHead(username, { title, reason, legalBasis, effective, area }) &&
    keepDrawing(username, 'new', village, { drawnFrom, began: [], now: [...drawn] })
  return kept && keepDrawing(username, revision.id, village, undefined)
}
