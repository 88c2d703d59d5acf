import { Skeleton } from 'antd'
import { useLanguage } from '../../locales/language'

export function Loading() {
  const { t } = useLanguage()
  return (
    <div className="desk-page" aria-busy="true">
      <Skeleton active title={false} paragraph={{ rows: 4 }} />
      <span className="unseen" role="status">
        {t('desk.loading')}
      </span>
    </div>
  )
}
