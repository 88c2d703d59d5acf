/** What this device keeps for work without network: drafts, photos and positions that wait, and what is needed to begin. */
export type Box = 'drafts' | 'photos' | 'kit' | 'fixes' | 'steps' | 'incidents'

const NAME = 'linli-field'
const VERSION = 2
const keys: Record<Box, string> = { drafts: 'id', photos: 'key', kit: 'name', fixes: 'key', steps: 'key', incidents: 'id' }

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      const there = request.result.objectStoreNames
      for (const [box, keyPath] of Object.entries(keys))
        if (!there.contains(box)) request.result.createObjectStore(box, { keyPath })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function within<T>(box: Box, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const store = (await database()).transaction(box, mode).objectStore(box)
  return answerOf(work(store))
}

export async function find<T>(box: Box, key: string): Promise<T | undefined> {
  return (await within(box, 'readonly', (store) => store.get(key))) as T | undefined
}

export async function all<T>(box: Box): Promise<T[]> {
  return (await within(box, 'readonly', (store) => store.getAll())) as T[]
}

export async function put(box: Box, value: object): Promise<void> {
  await within(box, 'readwrite', (store) => store.put(value))
  told.dispatchEvent(new Event(CHANGED))
}

export async function remove(box: Box, key: string): Promise<void> {
  await within(box, 'readwrite', (store) => store.delete(key))
  told.dispatchEvent(new Event(CHANGED))
}

/** Takes several away at once. */
export async function removeAll(box: Box, names: readonly string[]): Promise<void> {
  const store = (await database()).transaction(box, 'readwrite').objectStore(box)
  await Promise.all(names.map((name) => answerOf(store.delete(name))))
  told.dispatchEvent(new Event(CHANGED))
}

/** Changes what is kept in one transaction, so that nothing written meanwhile is lost; undefined where it is not there any more. */
export async function change<T extends object>(box: Box, key: string, how: (before: T) => T): Promise<T | undefined> {
  const store = (await database()).transaction(box, 'readwrite').objectStore(box)
  const before = (await answerOf(store.get(key))) as T | undefined
  if (!before) return undefined
  const after = how(before)
  await answerOf(store.put(after))
  told.dispatchEvent(new Event(CHANGED))
  return after
}

const CHANGED = 'changed'
const told = new EventTarget()

/** Tells whenever something that is kept has changed. */
export function onKept(listener: () => void): () => void {
  told.addEventListener(CHANGED, listener)
  return () => told.removeEventListener(CHANGED, listener)
}
