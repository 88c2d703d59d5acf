import { useLanguage } from '../../../locales/language'

interface Where {
  distanceMetres: number
  accuracyMetres?: number
}

/** How far from the premises the device said it was; shown, not judged. */
export function WhereText({ where: { distanceMetres, accuracyMetres } }: { where: Where }) {
  const { t, formats } = useLanguage()
  const metres = formats.number(distanceMetres)
  if (accuracyMetres === undefined) return <>{t('photo.away', { metres })}</>
  return <>{t('record.awayExact', { metres, accuracy: formats.number(Math.round(accuracyMetres)) })}</>
}
