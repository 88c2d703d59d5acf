import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Imports } from '../../../shared/imports/imports'
import { Page } from '../../../shared/page/page'
import { Link } from '../../../shared/route/link'

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
