import { Button } from 'antd'
import type { Session } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { PlainPage } from '../../shared/page/plain-page'
import { signOut } from './sign-in'

/** For somebody who is signed in and may see nothing: why, and whom to ask. */
export function NoRightsPage({ session }: { session: Session }) {
  const { t } = useLanguage()
  return (
    <PlainPage title={t('session.noRights')}>
      <p>{t('session.noRightsHint')}</p>
      <p>
        {t('session.account')}: <strong>{session.username}</strong>
      </p>
      <Button block onClick={() => void signOut()}>
        {t('session.signOut')}
      </Button>
    </PlainPage>
  )
}
