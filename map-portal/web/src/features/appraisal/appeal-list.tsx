import type { AppraisalAppeal } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { usePersonName } from '../../shared/directory/directory'
import { AskButton } from '../../shared/forms/ask-button'
import { useAsking } from '../../shared/forms/use-asking'
import { DueText } from '../../shared/marks/due-text'
import { Link } from '../../shared/route/link'
import { firstDayOf } from './months'

interface Props {
  appeals: readonly AppraisalAppeal[]
  reload: () => void
  /** Whether the month stands beside each. */
  ofMonths?: boolean
}

/** Appeals of areas with their decisions, those that wait longest first. */
export function AppealList({ appeals, reload, ofMonths = false }: Props) {
  const personName = usePersonName(appeals.flatMap(({ by, decision }) => [by, decision?.by]))
  return (
    <ul className="rows">
      {appeals.map((one) => (
        <AppealRow key={one.id} appeal={one} reload={reload} ofMonths={ofMonths} personName={personName} />
      ))}
    </ul>
  )
}

interface RowProps {
  appeal: AppraisalAppeal
  reload: () => void
  ofMonths: boolean
  personName: (username: string | undefined) => string
}

function AppealRow({ appeal, reload, ofMonths, personName }: RowProps) {
  const { t, formats } = useLanguage()
  const { id, appraisal, month, areaName, indicatorName, reason, at, by, dueOn, overdue, decision, mayDecide, version } = appeal
  const { ask, drawer } = useAsking({ scope: { area: appeal.area }, version, reload })
  const decide = () =>
    ask({
      operation: 'decideAppraisalAppeal',
      path: { id },
      intro: (
        <>
          <p>
            <strong>
              {areaName} · {indicatorName}
            </strong>
          </p>
          <p className="told-words">{reason}</p>
          <p className="page-quiet">{t('appraisal.decideHint')}</p>
        </>
      ),
    })
  return (
    <li className="row" data-overdue={overdue} data-read={decision !== undefined}>
      <div className="row-main">
        <strong>
          {areaName} · {indicatorName}
        </strong>
        <span className="row-sub">
          {t('desk.byAt', { name: personName(by), at: formats.moment(at) })}
          {ofMonths && (
            <>
              {' · '}
              <Link href={`/appraisal/months/${appraisal}?area=${encodeURIComponent(appeal.area)}`}>
                {formats.month(firstDayOf(month))}
              </Link>
            </>
          )}
        </span>
        <p className="told-words">{reason}</p>
        {decision && (
          <p className="appraisal-decision">
            <strong>{t(`choice.AppraisalDecisionOutcome.${decision.outcome}`)}</strong>{' '}
            <small>{t('desk.byAt', { name: personName(decision.by), at: formats.moment(decision.at) })}</small>
            {decision.revision !== undefined && <small> · {t('appraisal.revision', { number: decision.revision })}</small>}
            <br />
            {decision.reason}
          </p>
        )}
      </div>
      <span className="row-marks">
        {!decision && (
          <span>
            {t('appraisal.decisionDue')} <DueText day={dueOn} />
          </span>
        )}
        {mayDecide && <AskButton operation="decideAppraisalAppeal" onClick={decide} />}
      </span>
      {drawer}
    </li>
  )
}
