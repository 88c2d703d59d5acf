import { useState } from 'react'
import { useAnswer } from '../../api/answer'
import { mergedOf, notAsked, type Source, toAsk } from './merged'
import type { PageOf, Pages } from './use-pages'

type Ask<T> = (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<T>>

/** Lists of several services as one, newest first, read page by page: the key names the question. */
export function useMerged<T>(key: string, asks: readonly Ask<T>[], timeOf: (item: T) => number): Pages<T> {
  const first = { key, sources: asks.map(() => notAsked<T>()) }
  const [kept, setKept] = useState<{ key: string; sources: Source<T>[] }>(first)
  const { sources } = kept.key === key ? kept : first
  const answer = useAnswer(
    JSON.stringify([key, sources.map(({ cursor }) => cursor)]),
    (signal) => {
      const asked = toAsk(sources, timeOf)
      return Promise.all(sources.map((source, index) => (asked[index] ? further(source, asks[index], signal) : source)))
    },
    key,
  )
  const { data } = answer
  return {
    answer: { ...answer, data: data && mergedOf(data, timeOf) },
    more: data?.some(({ ended }) => !ended) ? () => setKept({ key, sources: data }) : undefined,
  }
}

async function further<T>(source: Source<T>, ask: Ask<T> | undefined, signal: AbortSignal): Promise<Source<T>> {
  if (!ask) return source
  const { items, nextCursor } = await ask(source.cursor, signal)
  return { items: [...source.items, ...items], cursor: nextCursor, ended: nextCursor === undefined }
}
