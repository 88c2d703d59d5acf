import { find, put } from './store'

/** How long a device may be used without network before somebody has to sign in again. */
const KEPT_DAYS = 7
const MILLIS_PER_DAY = 86_400_000

export interface Kept<T> {
  name: string
  at: number
  value: T
}

export async function keep<T>(name: string, value: T) {
  await put('kit', { name, at: Date.now(), value } satisfies Kept<T>)
}

/** What was kept under a name, unless it is too old to go by. */
export async function fresh<T>(name: string): Promise<Kept<T> | undefined> {
  const kept = await find<Kept<T>>('kit', name)
  return kept && Date.now() - kept.at < KEPT_DAYS * MILLIS_PER_DAY ? kept : undefined
}
