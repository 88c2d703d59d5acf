import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function tell() {
  for (const listener of listeners) listener()
}

let guard: (() => boolean) | undefined
let here = window.location.pathname + window.location.search

/** From now on asks before another page is shown; answers how to stop asking. */
export function guardLeaving(mayLeave: () => boolean) {
  guard = mayLeave
  return () => {
    if (guard === mayLeave) guard = undefined
  }
}

/** Whether another page may be shown: who says yes is not asked again. */
function mayLeaveFor(address: string) {
  if (guard && pathOf(address) !== pathOf(here)) {
    if (!guard()) return false
    guard = undefined
  }
  return true
}

function pathOf(address: string) {
  return address.split('?', 1)[0]
}

window.addEventListener('popstate', () => {
  const address = window.location.pathname + window.location.search
  if (!mayLeaveFor(address)) {
    window.history.pushState(null, '', here)
    return
  }
  here = address
  tell()
})

export function onAddress(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Goes to an address of the portal. A step gets its own entry in the browser's history. */
export function goTo(address: string, history: 'step' | 'replace' = 'step') {
  if (address === window.location.pathname + window.location.search) return
  if (!mayLeaveFor(address)) return
  here = address
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
