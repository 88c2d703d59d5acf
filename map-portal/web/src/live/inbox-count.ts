import { useSyncExternalStore } from 'react'
import { api } from '../api/client'
import type { InboxCount } from '../api/types'

const LIVE = '/api/dispute/inbox/live'
const MINUTE = 60_000

const listeners = new Set<() => void>()
let count: InboxCount | undefined
let stream: EventSource | undefined
let timer: ReturnType<typeof setInterval> | undefined

function tell(said: InboxCount) {
  if (JSON.stringify(said) === JSON.stringify(count)) return
  count = said
  for (const listener of listeners) listener()
}

async function ask() {
  const { data } = await api.GET('/api/dispute/inbox/count').catch(() => ({ data: undefined }))
  if (data) tell(data)
}

/** Follows the stream; where there is none, asks every minute. The browser itself reconnects a stream that broke. */
function follow() {
  stream = new EventSource(LIVE)
  stream.addEventListener('inbox', (event) => tell(JSON.parse((event as MessageEvent<string>).data) as InboxCount))
  stream.addEventListener('open', stopAsking)
  stream.addEventListener('error', startAsking)
}

function startAsking() {
  if (timer !== undefined) return
  void ask()
  timer = setInterval(() => {
    if (!document.hidden) void ask()
    if (stream?.readyState === EventSource.CLOSED) follow()
  }, MINUTE)
}

function stopAsking() {
  clearInterval(timer)
  timer = undefined
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  if (listeners.size === 1) follow()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stream?.close()
    stopAsking()
  }
}

/** How much there is to do; undefined until it is known. */
export function useInboxCount(): InboxCount | undefined {
  return useSyncExternalStore(subscribe, () => count)
}

/** Asks again at once, after something of one's own was done. */
export function inboxMayHaveChanged() {
  if (listeners.size > 0) void ask()
}
