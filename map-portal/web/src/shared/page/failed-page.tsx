import { Button } from 'antd'
import type { Problem } from '../../api/problem'
import { useLanguage } from '../../locales/language'
import { PlainPage } from './plain-page'

export function FailedPage({ problem, retry, title }: { problem: Problem; retry: () => void; title?: string }) {
  const { t } = useLanguage()
  return (
    <PlainPage title={title ?? t('session.failed')}>
      <p role="alert">{problem.message || t('problem.unreachable')}</p>
      <Button type="primary" block onClick={retry}>
        {t('problem.retry')}
      </Button>
    </PlainPage>
  )
}
