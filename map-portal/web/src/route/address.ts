import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function tell() {
  for (const listener of listeners) listener()
}

window.addEventListener('popstate', tell)

export function onAddress(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Goes to an address of the portal. A step gets its own entry in the browser's history. */
export function goTo(address: string, history: 'step' | 'replace' = 'step') {
  if (address === window.location.pathname + window.location.search) return
  if (history === 'step') window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
  tell()
}

export function usePath(): string {
  return useSyncExternalStore(onAddress, () => window.location.pathname)
}

/** What the address asks for. */
export function useQuery(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(onAddress, () => window.location.search))
}
