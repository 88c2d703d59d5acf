import { useSyncExternalStore } from 'react'
import { api } from '../../api/client'
import { live } from '../../api/live'
import type { InboxCount } from '../../api/types'

const inbox = live<InboxCount>(
  { address: '/api/dispute/inbox/live', event: 'inbox' },
  async () => (await api.GET('/api/dispute/inbox/count')).data,
)

/** How much there is to do; undefined until it is known. */
export function useInboxCount(): InboxCount | undefined {
  return useSyncExternalStore(inbox.subscribe, inbox.read)
}

/** Asks again at once, after something of one's own was done. */
export const inboxMayHaveChanged = inbox.mayHaveChanged
