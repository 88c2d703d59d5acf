import { useSyncExternalStore } from 'react'
import type { Reception } from './recorder'

const listeners = new Set<() => void>()
let reception: Reception = 'waiting'

export function tellReception(said: Reception) {
  reception = said
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What the phone says about its position, wherever in the portal somebody is. */
export function useReception(): Reception {
  return useSyncExternalStore(subscribe, () => reception)
}
