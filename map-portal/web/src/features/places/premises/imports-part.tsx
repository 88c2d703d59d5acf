import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Imports } from '../../../shared/imports/imports'

/** Registers kept until now, taken over: tables and maps. */
export function ImportsPart() {
  const { t } = useLanguage()
  return (
    <Imports
      name="place imports"
      operation="startPlaceImport"
      hint={t('places.importsHint')}
      list={(signal) => bodyOf(api.GET('/api/place/imports', { signal, params: { query: { limit: 50 } } }))}
    />
  )
}
