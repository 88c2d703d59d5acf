import { useLanguage } from '../locales/language'
import { type Classification, hotSpotColours } from './palette'

/** Shape and word for a class: a triangle up for hot, down for cold, nothing but the word where it is not significant. */
export function HotSpotMark({ classification }: { classification: Classification }) {
  const { t } = useLanguage()
  if (classification === 'NOT_SIGNIFICANT') return <span className="hot-plain">{t('hot.NOT_SIGNIFICANT')}</span>
  const path = classification.startsWith('HOT') ? 'M6 1 11.500 10.500H.5z' : 'M.5 1.500h11L6 11z'
  return (
    <span className="hot-mark">
      <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={path} fill={hotSpotColours[classification]} stroke="#56635f" strokeWidth="0.7" />
      </svg>
      {t(`hot.${classification}`)}
    </span>
  )
}
