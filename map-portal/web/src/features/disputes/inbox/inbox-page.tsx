import { Alert, Badge, Segmented } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { Duties } from './duties'
import { Notices } from './notices'
import { useInbox } from './use-inbox'

/** What is mine to do, the overdue first, and what I was told. */
export default function InboxPage() {
  const { t } = useLanguage()
  const inbox = useInbox()
  const [shown, setShown] = useState<'duties' | 'notices'>('duties')
  const { count, warnings } = inbox
  return (
    <Page title={t('rail.inbox')}>
      {warnings.map((words) => (
        <Alert key={words} type="warning" showIcon title={words} className="desk-notice" />
      ))}
      <Segmented
        value={shown}
        onChange={setShown}
        aria-label={t('rail.inbox')}
        options={[
          {
            value: 'duties',
            label: count ? t('inbox.dutiesCount', { open: count.open, overdue: count.overdue }) : t('inbox.duties'),
          },
          {
            value: 'notices',
            label: (
              <Badge dot={Boolean(count?.unread)} offset={[6, 0]}>
                {t('inbox.notices')}
              </Badge>
            ),
          },
        ]}
      />
      {shown === 'duties' ? <Duties inbox={inbox} /> : <Notices changed={inbox.reload} />}
    </Page>
  )
}
