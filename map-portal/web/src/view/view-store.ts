import { useSyncExternalStore } from 'react'
import { searchOf, type ViewState, viewOf } from './view-state'

const KEPT = 'linli.view'
const listeners = new Set<() => void>()
let view = viewOf(window.location.search)

function tell() {
  for (const listener of listeners) listener()
}

window.addEventListener('popstate', () => {
  view = viewOf(window.location.search)
  tell()
})

/** Changes the view. A step one would want to go back from gets its own entry in the browser's history. */
export function changeView(change: Partial<ViewState>, history: 'step' | 'replace' = 'replace') {
  view = { ...view, ...change }
  const address = window.location.pathname + searchOf(view)
  if (history === 'step') window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
  tell()
}

export function useView(): ViewState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => view,
  )
}

/** Signing in leads back to the plain address; what was in sight is kept in this tab until then. */
export function keepViewForReturn() {
  window.sessionStorage.setItem(KEPT, window.location.search)
}

export function returnToKeptView() {
  const kept = window.sessionStorage.getItem(KEPT)
  window.sessionStorage.removeItem(KEPT)
  if (kept && !window.location.search) changeView(viewOf(kept))
}
