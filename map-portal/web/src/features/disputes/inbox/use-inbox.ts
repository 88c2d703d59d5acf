import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { InboxCount, InboxDuty } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { type Pages, usePages } from '../../../shared/answers/use-pages'
import { useInboxCount } from '../../../shared/live/inbox-count'

export interface InboxShown {
  duties: Pages<InboxDuty>
  count?: InboxCount
  warnings: string[]
  reload: () => void
}

const PAGE_ROWS = 50

/** The duties, read again whenever the live count says that something changed. */
export function useInbox(): InboxShown {
  const { language } = useLanguage()
  const count = useInboxCount()
  const [stamp, setStamp] = useState(0)
  const [warnings, setWarnings] = useState<string[]>([])
  const key = `inbox ${language} ${stamp} ${count?.open} ${count?.overdue}`
  const duties = usePages(key, async (cursor, signal) => {
    const page = await bodyOf(api.GET('/api/dispute/inbox', { signal, params: { query: { cursor, limit: PAGE_ROWS } } }))
    if (!cursor) setWarnings(page.warnings)
    return { items: page.duties, nextCursor: page.nextCursor }
  })
  return { duties, count, warnings, reload: () => setStamp((before) => before + 1) }
}
