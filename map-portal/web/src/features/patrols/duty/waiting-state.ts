import type { Sent } from './send'

export type WaitingState = 'done' | 'under' | 'soon' | 'unreached' | 'network' | 'session'

/** Why something is still on this phone: `network` only where the phone itself says that it has none. */
export function waitingState(count: number, sent: Sent | 'offline' | undefined, under: boolean): WaitingState {
  if (count === 0) return 'done'
  if (sent === 'offline') return 'network'
  if (sent === 'session') return 'session'
  if (under) return 'under'
  return sent === 'network' ? 'unreached' : 'soon'
}
