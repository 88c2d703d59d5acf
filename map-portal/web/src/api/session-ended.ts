type Listener = () => void

const listeners = new Set<Listener>()
let ended = false

/** Whether the server has said 401 since the portal was loaded. */
export const sessionEnded = {
  tell() {
    ended = true
    for (const listener of listeners) listener()
  },
  subscribe(listener: Listener) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: () => ended,
}
