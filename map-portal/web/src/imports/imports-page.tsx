import { api, bodyOf } from '../api/client'
import { Page } from '../desk/page'
import { useLanguage } from '../i18n/language'
import { Link } from '../route/link'
import { Imports } from './imports'

/** Ledgers kept until now, taken over. */
export default function ImportsPage() {
  const { t } = useLanguage()
  return (
    <Page title={t('imports.title')} back={<Link href="/matters">{t('rail.matters')}</Link>}>
      <Imports
        name="imports"
        operation="startImport"
        hint={t('imports.hint')}
        list={(signal) => bodyOf(api.GET('/api/dispute/imports', { signal, params: { query: { limit: 50 } } }))}
      />
    </Page>
  )
}
