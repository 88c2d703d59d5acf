import { useState } from 'react'

const KEPT = 'linli.shown-around'

/** Whether nobody has been shown around on this device yet; and how to say that somebody has been. */
export function useFirstVisit(): [first: boolean, shown: () => void] {
  const [first] = useState(() => window.localStorage.getItem(KEPT) === null)
  return [first, () => window.localStorage.setItem(KEPT, 'yes')]
}
