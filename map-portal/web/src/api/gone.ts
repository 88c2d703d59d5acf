type Listener = (address: string) => void

const listeners = new Set<Listener>()

export const GONE = 410

/** Whatever the server says is over for good: who shows something of it drops it at once. */
/** Whether an address is that of something with this id, or of a part of it. */
export function isOf(address: string, id: string) {
  return address.split(/[/?#]/).includes(id)
}

export const gone = {
  tell(address: string) {
    for (const listener of listeners) listener(address)
  },
  subscribe(listener: Listener) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
