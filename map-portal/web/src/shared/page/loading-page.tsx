import { useLanguage } from '../../locales/language'

export function LoadingPage() {
  const { t } = useLanguage()
  return (
    <main className="page" aria-busy="true">
      <p className="page-quiet" role="status">
        {t('app.loading')}
      </p>
    </main>
  )
}
