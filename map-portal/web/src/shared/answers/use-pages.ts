import { useRef, useState } from 'react'
import { type Answer, useAnswer } from '../../api/answer'

export interface PageOf<T> {
  items: T[]
  nextCursor?: string
}

export interface Pages<T> {
  answer: Answer<T[]>
  /** Asks for the next page; undefined where there is none. */
  more?: () => void
}

/** What was read of a list: so many pages of it, for the question of this key. */
interface Reading<T> extends PageOf<T> {
  key: string | null
  pages: number
}

/**
 * A list that is read page by page: the key names the question, a new one starts at the first page. Of the same scope, what was
 * there stays in sight until then, and as many pages are read anew.
 */
export function usePages<T>(
  key: string | null,
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<T>>,
  scope = key ?? '',
): Pages<T> {
  const [asked, setAsked] = useState({ scope, pages: 1 })
  const pages = asked.scope === scope ? asked.pages : 1
  const last = useRef<Reading<T>>(undefined)
  const answer = useAnswer(
    key === null ? null : JSON.stringify([key, pages]),
    async (signal) => {
      const before = last.current?.key === key ? last.current : undefined
      const read = await readOn((cursor) => ask(cursor, signal), pages, before)
      last.current = { ...read, key }
      return read
    },
    scope,
  )
  const { data } = answer
  return {
    answer: { ...answer, data: data?.items },
    more: data?.nextCursor ? () => setAsked({ scope, pages: data.pages + 1 }) : undefined,
  }
}

/** Reads up to so many pages, on from what was read before where that is fewer of them. */
export async function readOn<T>(
  ask: (cursor: string | undefined) => Promise<PageOf<T>>,
  pages: number,
  before?: Omit<Reading<T>, 'key'>,
): Promise<Omit<Reading<T>, 'key'>> {
  let read = before && before.pages < pages ? before : { items: [] as T[], nextCursor: undefined, pages: 0 }
  while (read.pages < pages && (read.pages === 0 || read.nextCursor)) {
    const page = await ask(read.nextCursor)
    read = { items: [...read.items, ...page.items], nextCursor: page.nextCursor, pages: read.pages + 1 }
  }
  return read
}
