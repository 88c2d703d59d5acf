import { useSyncExternalStore } from 'react'
import { goTo, onAddress } from '../../../shared/route/address'
import { searchOf, type ViewState, viewOf } from './view-state'

/** The map's place among the places of the portal; only there is the address the view's. */
export const MAP_PATH = '/'

const KEPT = 'linli.view'
const listeners = new Set<() => void>()
const atTheMap = () => window.location.pathname === MAP_PATH
let view = atTheMap() ? viewOf(window.location.search) : { ...viewOf(''), language: languageAsked() }

function languageAsked(): string | undefined {
  return viewOf(window.location.search).language
}

function tell() {
  for (const listener of listeners) listener()
}

onAddress(() => {
  if (!atTheMap()) {
    const asked = languageAsked()
    if (!asked || asked === view.language) return
    view = { ...view, language: asked }
  } else if (searchOf(view) !== window.location.search) view = viewOf(window.location.search)
  tell()
})

/** Changes the view. A step one would want to go back from gets its own entry in the browser's history. */
export function changeView(change: Partial<ViewState>, history: 'step' | 'replace' = 'replace') {
  view = { ...view, ...change }
  goTo(atTheMap() ? mapAddress(view) : withLanguage(view.language), history)
  tell()
}

/** The address of the map as it was left. */
export function mapAddress(shown: ViewState): string {
  return MAP_PATH + searchOf(shown)
}

function withLanguage(language: string | undefined): string {
  const query = new URLSearchParams(window.location.search)
  if (language) query.set('lang', language)
  return `${window.location.pathname}?${query}`
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
  window.sessionStorage.setItem(KEPT, window.location.pathname + window.location.search)
}

export function returnToKeptView() {
  const kept = window.sessionStorage.getItem(KEPT)
  window.sessionStorage.removeItem(KEPT)
  if (kept?.startsWith('/') && atTheMap() && !window.location.search) goTo(kept, 'replace')
}
