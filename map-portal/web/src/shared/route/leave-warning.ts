import { useEffect } from 'react'
import { guardLeaving } from './address'

/** Asks before somebody leaves what they have begun to write: by a link, by Back, or by closing the window. */
export function useLeaveWarning(on: boolean, words: string) {
  useEffect(() => {
    if (!on) return
    const closing = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', closing)
    const release = guardLeaving(() => window.confirm(words))
    return () => {
      window.removeEventListener('beforeunload', closing)
      release()
    }
  }, [on, words])
}
