import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Draft, KeptPhoto } from './draft'
import { photosOf } from './hand-in'
import { all, find, onKept } from './store'

/** What this device keeps, read again whenever it changes; `undefined` while it is being read. */
export function useKept<T>(key: string, read: () => Promise<T>): T | undefined {
  const [held, setHeld] = useState<{ key: string; value: T }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names what `read` reads
  useEffect(() => {
    let gone = false
    const again = () => {
      read().then(
        (value) => !gone && setHeld({ key, value }),
        () => undefined,
      )
    }
    again()
    const stop = onKept(again)
    return () => {
      gone = true
      stop()
    }
  }, [key])
  return held?.key === key ? held.value : undefined
}

export interface KeptDraft {
  draft?: Draft
  photos: KeptPhoto[]
}

/** One draft of somebody with the photos that wait; another's is not shown. */
export function useKeptDraft(id: string, username: string): KeptDraft | undefined {
  return useKept(`draft ${id} ${username}`, async () => {
    const draft = await find<Draft>('drafts', id)
    return draft?.username === username ? { draft, photos: await photosOf(id) } : { photos: [] }
  })
}

/** All drafts of somebody on this device, with what waits of each. */
export function useKeptDrafts(username: string): KeptDraft[] | undefined {
  return useKept(`drafts ${username}`, async () => {
    const own = (await all<Draft>('drafts')).filter((draft) => draft.username === username)
    return Promise.all(own.map(async (draft) => ({ draft, photos: await photosOf(draft.id) })))
  })
}

function onLine(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Whether the device says that it has a network. Having one does not mean that Linli is reached. */
export function useOnline(): boolean {
  return useSyncExternalStore(onLine, () => navigator.onLine)
}
