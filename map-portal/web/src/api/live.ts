const MINUTE = 60_000

export interface Live<T> {
  subscribe: (listener: () => void) => () => void
  /** What was said last; undefined until it is known. */
  read: () => T | undefined
  /** Asks again at once, after something of one's own was done. */
  mayHaveChanged: () => void
}

interface Told {
  /** Of the stream. */
  address: string
  event: string
}

/**
 * Follows a stream while somebody listens. Where there is none, `ask` is asked every minute; the browser itself reconnects a stream
 * that broke.
 */
export function live<T>({ address, event }: Told, ask: () => Promise<T | undefined>): Live<T> {
  const listeners = new Set<() => void>()
  let known: T | undefined
  let stream: EventSource | undefined
  let timer: ReturnType<typeof setInterval> | undefined

  const tell = (said: T) => {
    if (JSON.stringify(said) === JSON.stringify(known)) return
    known = said
    for (const listener of listeners) listener()
  }
  const askNow = async () => {
    const said = await ask().catch(() => undefined)
    if (said !== undefined) tell(said)
  }
  const stopAsking = () => {
    clearInterval(timer)
    timer = undefined
  }
  const startAsking = () => {
    if (timer !== undefined) return
    void askNow()
    timer = setInterval(() => {
      if (!document.hidden) void askNow()
      if (stream?.readyState === EventSource.CLOSED) follow()
    }, MINUTE)
  }
  const follow = () => {
    stream = new EventSource(address)
    stream.addEventListener(event, (message) => tell(JSON.parse((message as MessageEvent<string>).data) as T))
    stream.addEventListener('open', stopAsking)
    stream.addEventListener('error', startAsking)
  }
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1) follow()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stream?.close()
        stopAsking()
      }
    },
    read: () => known,
    mayHaveChanged: () => {
      if (listeners.size > 0) void askNow()
    },
  }
}
