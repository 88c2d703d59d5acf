import { Button } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import { perform } from '../../../api/operation'
import type { Notice } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { inboxMayHaveChanged, useInboxCount } from '../../../shared/live/inbox-count'
import { Link } from '../../../shared/route/link'

/** What I was told, the newest first. */
export function Notices({ changed }: { changed: () => void }) {
  const { language } = useLanguage()
  const count = useInboxCount()
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const notices = usePages(`notices ${language} ${count?.unread}`, (cursor, signal) =>
    bodyOf(api.GET('/api/dispute/inbox/notices', { signal, params: { query: { cursor, limit: 50 } } })),
  )
  const markRead = async ({ id }: Notice) => {
    setRead((before) => new Set(before).add(id))
    await perform('readNotice', { path: { id }, key: crypto.randomUUID() }).catch(() => undefined)
    inboxMayHaveChanged()
    changed()
  }
  return (
    <Loaded answer={notices.answer} what="problem.notices" empty={{ when: (all) => all.length === 0, say: 'inbox.noNotices' }}>
      {(all) => (
        <>
          <ul className="rows">
            {all.map((notice) => (
              <NoticeRow
                key={notice.id}
                notice={notice}
                read={notice.read || read.has(notice.id)}
                markRead={() => void markRead(notice)}
              />
            ))}
          </ul>
          <MoreButton pages={notices} />
        </>
      )}
    </Loaded>
  )
}

function NoticeRow({ notice, read, markRead }: { notice: Notice; read: boolean; markRead: () => void }) {
  const { t, formats } = useLanguage()
  const { subject, words, at, disputeId, number, mail } = notice
  const link = notice.link ?? (disputeId && `/matters/${disputeId}`)
  return (
    <li className="row row-notice" data-read={read}>
      <div className="row-main">
        <strong>{subject}</strong>
        <p>{words}</p>
        <span className="row-sub">
          {formats.moment(at)}
          {link && <Link href={link}>{number ?? t('file.open')}</Link>}
          {mail && mail !== 'NONE' && <span>{t(`mail.${mail}`)}</span>}
        </span>
      </div>
      {!read && (
        <Button size="small" onClick={markRead}>
          {t('inbox.markRead')}
        </Button>
      )}
    </li>
  )
}
