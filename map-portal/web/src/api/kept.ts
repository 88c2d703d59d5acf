const held = new Map<string, Promise<unknown>>()

/** Asks once for what hardly changes while somebody works; a failure is not kept. */
export function kept<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const before = held.get(key) as Promise<T> | undefined
  if (before) return before
  const asked = ask()
  held.set(key, asked)
  asked.catch(() => held.delete(key))
  return asked
}
