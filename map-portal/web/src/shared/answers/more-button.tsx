import { Button } from 'antd'
import { useLanguage } from '../../locales/language'
import type { Pages } from './use-pages'

export function MoreButton({ pages }: { pages: Pages<unknown> }) {
  const { t } = useLanguage()
  if (!pages.more) return null
  return (
    <Button block loading={pages.answer.loading} onClick={pages.more}>
      {t('desk.more')}
    </Button>
  )
}
