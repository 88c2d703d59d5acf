import { useEffect, useRef, useState } from 'react'
import { asProblem, type Problem, UNAUTHENTICATED, wasAborted } from './problem'

/** What is known of an answer: its data (the one before while a new one is under way), or why there is none. */
export interface Answer<T> {
  data?: T
  problem?: Problem
  loading: boolean
  retry: () => void
}

const AGAIN = 'again'
const again = new EventTarget()
const retry = () => {
  again.dispatchEvent(new Event(AGAIN))
}

interface Held<T> {
  key: string | null
  scope?: string
  data?: T
  problem?: Problem
}

/**
 * Asks again whenever `key` changes and drops the outdated request; null asks nothing.
 * While a new answer of the same scope is under way, the data before stay in sight; those of another scope do not.
 */
export function useAnswer<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>, scope = ''): Answer<T> {
  const [held, setHeld] = useState<Held<T>>({ key: null })
  const [attempt, setAttempt] = useState(0)
  const latestAsk = useRef(ask)
  latestAsk.current = ask

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what a retry changes
  useEffect(() => {
    if (key === null) return
    const request = new AbortController()
    latestAsk
      .current(request.signal)
      .then((data) => {
        if (!request.signal.aborted) setHeld({ key, scope, data })
      })
      .catch((cause: unknown) => {
        if (request.signal.aborted || wasAborted(cause)) return
        const problem = asProblem(cause)
        // What somebody was looking at stays when their session ends.
        const stays = problem.status === UNAUTHENTICATED
        setHeld((before) => ({ key, scope, problem, data: stays && before.scope === scope ? before.data : undefined }))
      })
    return () => request.abort()
  }, [key, scope, attempt])

  // Whatever has failed is asked again together: mostly it was one service that had not answered.
  const failed = held.key === key && held.problem !== undefined
  useEffect(() => {
    if (!failed) return
    const askAgain = () => {
      setHeld((before) => ({ ...before, key: null, problem: undefined }))
      setAttempt((count) => count + 1)
    }
    again.addEventListener(AGAIN, askAgain)
    return () => again.removeEventListener(AGAIN, askAgain)
  }, [failed])
  if (key === null) return { loading: false, retry }
  const current = held.key === key
  return {
    data: current || held.scope === scope ? held.data : undefined,
    problem: current ? held.problem : undefined,
    loading: !current,
    retry,
  }
}
