import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(max-width: 767px)')

/** Whether this is a phone's width. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener)
      return () => narrow.removeEventListener('change', listener)
    },
    () => narrow.matches,
  )
}
