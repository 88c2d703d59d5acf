import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Imports } from '../../../shared/imports/imports'

/** Lists of staff, taken over. */
export function StaffImports() {
  const { t } = useLanguage()
  return (
    <Imports
      name="staff imports"
      operation="startStaffImport"
      hint={t('people.importHint')}
      list={(signal) => bodyOf(api.GET('/api/person/imports', { signal, params: { query: { limit: 50 } } }))}
    />
  )
}
