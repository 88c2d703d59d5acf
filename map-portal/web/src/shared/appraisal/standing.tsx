import type { AppraisalOutcome } from '../../api/types'
import { useLanguage } from '../../locales/language'

/** The total, or that too little has a value: which is not zero. */
export function TotalText({ outcome: { total, weightPercent } }: { outcome: AppraisalOutcome }) {
  const { t, formats } = useLanguage()
  if (total === undefined) return <span className="rate-few">{t('appraisal.noTotal', { percent: weightPercent })}</span>
  return <span className="figure">{formats.number(total)}</span>
}

/** The place among all, and between which places chance leaves it open. */
export function PlaceText({ outcome: { rank } }: { outcome: AppraisalOutcome }) {
  const { t } = useLanguage()
  if (!rank) return <span className="rate-few">{t('appraisal.noPlace')}</span>
  const { place, best, worst, of } = rank
  return (
    <>
      <span className="figure">{t('appraisal.place', { place, of })}</span>
      <small className="cell-sub">{best === worst ? t('appraisal.placeSure') : t('appraisal.placeOpen', { best, worst })}</small>
    </>
  )
}
