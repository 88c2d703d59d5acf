import type { Whistle } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { DueText } from '../../../shared/marks/due-text'
import { Link } from '../../../shared/route/link'

export function WhistleRow({ whistle }: { whistle: Whistle }) {
  const { t, formats } = useLanguage()
  const { id, number, state, place, meetAt, answerDueAt, summoned, fromUnit } = whistle
  const silent = summoned.filter(({ answer }) => !answer)
  return (
    <li className="row" data-overdue={silent.some(({ overdue }) => overdue)}>
      <Link className="row-link" href={`/whistles/${id}`}>
        <span className="row-main">
          <strong>
            {number} · {place} · {formats.moment(meetAt)}
          </strong>
          <span className="row-sub">
            {t('whistle.calls', { from: fromUnit.name, units: summoned.map(({ unit }) => unit.name).join(', ') })}
          </span>
        </span>
        <span className="row-marks">
          <span className="tag">{t(`choice.WhistleState.${state}`)}</span>
          {silent.length > 0 && <DueText at={answerDueAt} />}
        </span>
      </Link>
    </li>
  )
}
