import { useState } from 'react'
import { type Answer, useAnswer } from '../api/answer'

export interface PageOf<T> {
  items: T[]
  nextCursor?: string
}

export interface Pages<T> {
  answer: Answer<T[]>
  /** Asks for the next page; undefined where there is none. */
  more?: () => void
}

/**
 * A list that is read page by page: the key names the question, a new one starts at the first page. Of the same scope, what was
 * there stays in sight until then.
 */
export function usePages<T>(
  key: string | null,
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<T>>,
  scope = key ?? '',
): Pages<T> {
  const [asked, setAsked] = useState<{ key: string | null; before: T[]; cursor?: string }>({ key, before: [] })
  const { before, cursor } = asked.key === key ? asked : { before: [], cursor: undefined }
  const answer = useAnswer(
    key === null ? null : JSON.stringify([key, cursor]),
    async (signal) => {
      const page = await ask(cursor, signal)
      return { items: [...before, ...page.items], nextCursor: page.nextCursor }
    },
    scope,
  )
  const { data } = answer
  const next = data?.nextCursor
  return {
    answer: { ...answer, data: data?.items },
    more: data && next ? () => setAsked({ key, before: data.items, cursor: next }) : undefined,
  }
}
