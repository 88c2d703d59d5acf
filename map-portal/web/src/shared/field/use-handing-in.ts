import { useCallback, useEffect, useRef, useState } from 'react'
import { type Ended, handIn } from './hand-in'
import { useOnline } from './use-kept'

const CALM_MILLIS = 1200
const AGAIN_MILLIS = 20_000

/** Hands a draft in a little after each change, when the network comes back, and from time to time while it does not. */
export function useHandingIn(id: string | undefined, stamp: string, settled: () => void) {
  const online = useOnline()
  const [under, setUnder] = useState(false)
  const [ended, setEnded] = useState<Ended>()
  const done = useRef(settled)
  done.current = settled
  const send = useCallback(async () => {
    if (!id || !navigator.onLine) return
    setUnder(true)
    try {
      const how = await handIn(id)
      setEnded(how)
      if (how === 'done') done.current()
    } finally {
      setUnder(false)
    }
  }, [id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `stamp` is what changes with every change of the draft
  useEffect(() => {
    if (!online) return
    const soon = setTimeout(() => void send(), CALM_MILLIS)
    return () => clearTimeout(soon)
  }, [send, online, stamp])

  useEffect(() => {
    if (ended !== 'network' || !online) return
    const later = setInterval(() => void send(), AGAIN_MILLIS)
    return () => clearInterval(later)
  }, [ended, online, send])
  return { under, ended: online ? ended : ('network' as const), send }
}
