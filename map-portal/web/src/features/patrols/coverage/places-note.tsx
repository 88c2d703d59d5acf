import { Alert } from 'antd'
import type { PlacesKnown } from '../../../api/types'
import { useLanguage } from '../../../locales/language'

/** Said where premises and needs are not known as they are now. */
export function PlacesNote({ places: { state, asOf, note } }: { places: PlacesKnown }) {
  const { t, formats } = useLanguage()
  if (state === 'CURRENT') return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t(state === 'AGED' ? 'coverage.placesAged' : 'coverage.placesUnknown')}
      description={[note, asOf && t('coverage.asOf', { at: formats.moment(asOf) })].filter(Boolean).join(' ')}
    />
  )
}
