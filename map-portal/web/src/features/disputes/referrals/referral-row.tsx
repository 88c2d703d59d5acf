import type { Referral } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { DueText } from '../../../shared/marks/due-text'
import { Link } from '../../../shared/route/link'

export function ReferralRow({ referral }: { referral: Referral }) {
  const { t } = useLanguage()
  const { id, number, direction, state, purposeName, fromUnit, toUnit, answerBy, overdue } = referral
  return (
    <li className="row" data-overdue={overdue}>
      <Link className="row-link" href={`/referrals/${id}`}>
        <span className="row-main">
          <strong>
            {purposeName} · {number}
          </strong>
          <span className="row-sub">
            {t(direction === 'IN' ? 'referral.from' : 'referral.to', { unit: direction === 'IN' ? fromUnit.name : toUnit.name })}
          </span>
        </span>
        <span className="row-marks">
          <span className="tag">{t(`choice.ReferralState.${state}`)}</span>
          <DueText day={answerBy} settled={state !== 'IN_PROGRESS'} />
        </span>
      </Link>
    </li>
  )
}
