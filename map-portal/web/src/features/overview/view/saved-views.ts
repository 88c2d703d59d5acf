import { searchOf, type ViewState, viewOf } from './view-state'

/** A view under a name of the reader's own. It is where one looks and at what, and holds no figures. */
export interface SavedView {
  name: string
  /** The query of its address. */
  search: string
}

/** More than these nobody finds again. */
export const MOST_VIEWS = 30

const keyOf = (username: string) => `linli-views ${username}`

/** Views that somebody saved on this device, the latest first; what makes no sense any more is left out. */
export function savedViews(username: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(username)) ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.flatMap(({ name, search }) =>
      typeof name === 'string' && name && typeof search === 'string' ? [{ name, search: searchOf(viewOf(search)) }] : [],
    )
  } catch {
    return []
  }
}

/** Saves a view; one of the same name gives way. The language is the reader's, not the view's. */
export function withView(views: readonly SavedView[], name: string, view: ViewState): SavedView[] {
  const saved = { name, search: searchOf({ ...view, language: undefined }) }
  return [saved, ...views.filter((other) => other.name !== name)].slice(0, MOST_VIEWS)
}

/** Whether they are kept: a full or locked store keeps nothing. */
export function keepViews(username: string, views: readonly SavedView[]): boolean {
  try {
    window.localStorage.setItem(keyOf(username), JSON.stringify(views))
    return true
  } catch {
    return false
  }
}
