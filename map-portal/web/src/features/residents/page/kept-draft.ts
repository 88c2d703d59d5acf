/**
 * What somebody types, kept in this window until it is sent: an old telephone drops a page that is out of sight. Gone with the window.
 * Numbers and PINs are never put here.
 */
export function keptDraft<T extends object>(name: string, empty: () => T) {
  const place = `linli-draft-${name}`
  return {
    load(): T {
      try {
        return { ...empty(), ...JSON.parse(sessionStorage.getItem(place) ?? '{}') }
      } catch {
        return empty()
      }
    },
    save(draft: T) {
      try {
        sessionStorage.setItem(place, JSON.stringify(draft))
      } catch {
        // A browser that keeps nothing still sends.
      }
    },
    drop() {
      try {
        sessionStorage.removeItem(place)
      } catch {
        // Nothing was kept.
      }
    },
  }
}
