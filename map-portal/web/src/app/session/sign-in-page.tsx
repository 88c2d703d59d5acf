import { Button } from 'antd'
import { useLanguage } from '../../locales/language'
import { PlainPage } from '../../shared/page/plain-page'
import { signIn } from './sign-in'

export function SignInPage() {
  const { t } = useLanguage()
  return (
    <PlainPage title={t('app.title')}>
      <p>{t('app.tagline')}</p>
      <Button type="primary" size="large" block onClick={signIn}>
        {t('session.signIn')}
      </Button>
      <p className="page-quiet">{t('session.signInHint')}</p>
    </PlainPage>
  )
}
